import type { Logger } from 'pino';
import type { Channel } from './channels/channel.ts';
import { createTelegram, type Telegram } from './channels/telegram/telegram.ts';
import { createWhatsApp, type WhatsApp } from './channels/whatsapp/whatsapp.ts';
import type { Config } from './config.ts';
import { apologyFor } from './conversation/apology.ts';
import type { Settings } from './conversation/settings.ts';
import { converse } from './conversation/turn.ts';
import { healthOf, well } from './health.ts';
import { startAdmin } from './http/admin.ts';
import type { HttpServer } from './http/listen.ts';
import { createMetrics } from './http/metrics.ts';
import { startHttp } from './http/server.ts';
import { Unverified } from './http/unverified.ts';
import { preparing } from './second-opinion/prepare.ts';
import { secondOpinion } from './second-opinion/second-opinion.ts';
import { StoreError } from './store/error.ts';
import { openStore } from './store/open.ts';
import { createTurns, type RunningTurns } from './turns/turns.ts';
import { startWatchdog, type Watchdog } from './watchdog/watchdog.ts';

/** How long work under way may take when the program is told to end, in ms. */
const stopDeadline = 15_000;
/** After so long the process is ended from outside of the main thread, in ms: the deadlines of all parts together, and a little more. */
const endDeadline = 30_000;

/** Time limits, in ms; tests have shorter ones. */
export interface RunLimits {
  /** How long the program may hang before the process is ended. */
  readonly stall?: number;
  /** How long the program may take to end. */
  readonly end?: number;
}

/** Runs the configured channels until the program is told to end; resolves with its exit code. */
export async function run(config: Config, log: Logger, limits: RunLimits = {}): Promise<number> {
  for (const warning of config.warnings) log.warn(warning);
  const metrics = createMetrics({ process: true });
  const { meter } = metrics;
  const ending = Promise.withResolvers<number>();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => ending.resolve(0));

  const telegram = config.telegram
    ? createTelegram({
        settings: config.telegram,
        turns: () => turns,
        log,
        meter,
        // The live countdown rests on one process's memory, so several processes do without it.
        alone: config.store?.kind !== 'postgres',
        onStopped: (why) => {
          process.stderr.write(`${why.message}\n`);
          ending.resolve(1);
        },
      })
    : null;
  const unverified = new Unverified();
  metrics.watch('unverified_bytes', () => unverified.held);
  const whatsapp = config.whatsapp ? createWhatsApp(config.whatsapp, { log, meter, unverified }) : null;
  const channels: readonly Channel[] = [telegram, whatsapp].filter((channel) => channel !== null);

  if (!config.store) return 2;
  const store = await openStore(config.store).catch(unusable);
  if (store === null) return 1;
  for (const note of store.notes) log.warn(note);
  const turns: RunningTurns = createTurns({
    store,
    converse,
    settingsFor: settingsFor(config),
    apology: apologyFor,
    channels,
    log,
    meter,
    ...(config.secondOpinion ? { prepare: preparing(secondOpinion(config.secondOpinion), settingsFor(config)) } : {}),
  });

  let admin: HttpServer | null = null;
  let http: HttpServer | null = null;
  let watchdog: Watchdog | null = null;
  try {
    admin = await startAdmin({
      // On this machine alone: the watchdog stands in front and answers when this thread does not.
      host: '127.0.0.1',
      port: 0,
      health: () =>
        healthOf(turns.health(), {
          ...(telegram ? { telegram: telegram.isHealthy() ? well : { ok: false, problem: 'no messages arrive' } } : {}),
          ...(whatsapp ? { whatsapp: whatsapp.health() } : {}),
        }),
      registry: metrics.registry,
      log,
      meter,
    });
    const front = { ...config.admin, behind: admin.port };
    watchdog = await startWatchdog({ attempts: store.attempts, front, log, meter, limitMs: limits.stall });
    const routes = routesOf(telegram, whatsapp, turns);
    http = await startHttp({ host: '0.0.0.0', port: config.port, routes, log, meter });
    log.info({ port: http.port, adminPort: watchdog.port }, 'listening');
    await turns.start();
    // Both begin beside the wait for the end: a platform that is away must not keep the other one waiting.
    telegram?.start().catch((error: Error) => {
      process.stderr.write(`${error.message}\n`);
      ending.resolve(1);
    });
    void whatsapp?.selfCheck();
    return await ending.promise;
  } catch (error) {
    process.stderr.write(`${startProblem(error, config)}\n`);
    return 1;
  } finally {
    watchdog?.endWithin(limits.end ?? endDeadline);
    await telegram?.stop();
    await http?.stop();
    await turns.stop(stopDeadline);
    await admin?.stop();
    await store.close();
    log.info('stopped');
  }
}

function unusable(error: unknown): null {
  if (!(error instanceof StoreError)) throw error;
  process.stderr.write(`${error.message}\n`);
  return null;
}

/** One line that says which setting to change, where that helps. */
function startProblem(error: unknown, { admin }: Config): string {
  const { code, port } = error as NodeJS.ErrnoException & { readonly port?: number };
  const name = port === admin.port ? 'ADMIN_PORT' : 'PORT';
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken: set ${name} to a free one, or stop the program that has it.`;
    case 'EACCES':
      return `Port ${port} may not be used by this program: set ${name} to one from 1024 up.`;
    case 'EADDRNOTAVAIL':
      return 'ADMIN_HOST is no address of this machine: set it to 127.0.0.1, or to 0.0.0.0 for every address it has.';
    default:
      return `The bot could not start: ${error instanceof Error ? error.message : 'unknown reason'}.`;
  }
}

const settingsFor =
  ({ telegram, whatsapp, operator }: Config) =>
  (channel: string): Settings =>
    channel === 'telegram'
      ? { dataMode: telegram?.dataMode ?? 'collect', carrier: 'Telegram', operator }
      : { dataMode: whatsapp?.dataMode ?? 'checklist', carrier: 'WhatsApp', operator };

const routesOf = (telegram: Telegram | null, whatsapp: WhatsApp | null, turns: RunningTurns) => [
  ...(telegram?.route ? [telegram.route] : []),
  ...(whatsapp?.routes(turns) ?? []),
];
