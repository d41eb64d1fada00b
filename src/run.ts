import type { Logger } from 'pino';
import type { PlatformChannel, PlatformParts } from './channels/platform.ts';
import { createTelegram } from './channels/telegram/index.ts';
import { createWhatsApp } from './channels/whatsapp/index.ts';
import type { Config } from './config.ts';
import { converse } from './conversation/converse.ts';
import { apologyFor } from './conversation/say/apology.ts';
import type { Operator, Settings } from './conversation/settings.ts';
import { healthOf } from './health.ts';
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

  if (!config.store) return 2;
  const store = await openStore(config.store).catch(unusable);
  if (store === null) return 1;
  for (const note of store.notes) log.warn(note);
  const unverified = new Unverified();
  metrics.watch('unverified_bytes', () => unverified.held);
  const channelStopped = (why: Error) => {
    process.stderr.write(`${why.message}\n`);
    ending.resolve(1);
  };
  const channels = channelsOf(config, {
    turns: () => turns,
    log,
    meter,
    unverified,
    sole: store.rows.sole,
    onStopped: channelStopped,
  });
  const settingsFor = settingsOf(channels, config.operator);
  const turns: RunningTurns = createTurns({
    store,
    converse,
    settingsFor,
    apology: apologyFor,
    channels,
    log,
    meter,
    ...(config.secondOpinion ? { prepare: preparing(secondOpinion(config.secondOpinion), settingsFor) } : {}),
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
        healthOf(turns.health(), Object.fromEntries(channels.map((channel) => [channel.name, channel.health()]))),
      registry: metrics.registry,
      log,
      meter,
    });
    const front = { ...config.admin, behind: admin.port };
    watchdog = await startWatchdog({ attempts: store.attempts, front, log, meter, limitMs: limits.stall });
    const routes = channels.flatMap((channel) => channel.routes);
    http = await startHttp({ host: '0.0.0.0', port: config.port, routes, log, meter });
    log.info({ port: http.port, adminPort: watchdog.port }, 'listening');
    await turns.start();
    // All begin beside the wait for the end: a platform that is away must not keep another one waiting.
    for (const channel of channels) channel.start().catch(channelStopped);
    return await ending.promise;
  } catch (error) {
    process.stderr.write(`${startProblem(error, config)}\n`);
    return 1;
  } finally {
    watchdog?.endWithin(limits.end ?? endDeadline);
    await Promise.all(channels.map((channel) => channel.stop()));
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

/** The channels that are configured: one line for each that there is. */
const channelsOf = ({ telegram, whatsapp }: Config, parts: PlatformParts): readonly PlatformChannel[] =>
  [telegram && createTelegram(telegram, parts), whatsapp && createWhatsApp(whatsapp, parts)].filter(
    (channel) => channel !== null,
  );

/** What each channel decides about its conversations. Nothing is asked for on one that was switched off since somebody wrote. */
function settingsOf(channels: readonly PlatformChannel[], operator: Operator): (channel: string) => Settings {
  const own = new Map(channels.map(({ name, conversation }) => [name, conversation]));
  return (channel) => ({ ...(own.get(channel) ?? { dataMode: 'checklist' }), operator });
}
