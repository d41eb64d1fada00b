import { pino } from 'pino';
import type { PlatformChannel } from '../../../src/channels/platform.ts';
import { createWhatsApp } from '../../../src/channels/whatsapp/index.ts';
import type { WhatsAppSettings } from '../../../src/channels/whatsapp/settings.ts';
import { converse } from '../../../src/conversation/converse.ts';
import { apologyFor } from '../../../src/conversation/say/apology.ts';
import type { Operator } from '../../../src/conversation/settings.ts';
import { startAdmin } from '../../../src/http/admin.ts';
import { createMetrics, type Metrics } from '../../../src/http/metrics.ts';
import { startHttp } from '../../../src/http/server.ts';
import { Unverified } from '../../../src/http/unverified.ts';
import { openInMemory, type Store } from '../../../src/store/open.ts';
import { createTurns, type RunningTurns } from '../../../src/turns/turns.ts';
import { Clock } from '../../fakes/whatsapp/clock.ts';
import { FakeGraph } from '../../fakes/whatsapp/graph.ts';
import { Webhooks } from '../../fakes/whatsapp/webhooks.ts';

/** "Now" of the recorded webhook bodies: 2026-11-21T02:15:00Z. */
export const fixtureNow = 1_795_227_300_000;
export const phoneNumberId = '110000000000001';
export const accountId = '109000000000001';
export const token = 'synthetic-access-token';
export const appSecret = 'test_app_secret_0123456789abcdef';
export const previousSecret = 'previous_secret_0123456789';
export const verifyToken = 'synthetic-verify-token';

export interface BotOptions {
  readonly dataMode?: 'checklist' | 'collect';
  readonly operator?: Operator;
  readonly store?: Store;
  readonly now?: number;
  /** How long one call to the Graph API may take; only for tests of a server that hangs. */
  readonly timeoutMs?: number;
  /** Stands between webhook and turns. */
  readonly wrap?: (turns: RunningTurns) => RunningTurns;
}

export interface Bot {
  readonly clock: Clock;
  readonly graph: FakeGraph;
  readonly webhooks: Webhooks;
  readonly whatsapp: PlatformChannel;
  readonly turns: RunningTurns;
  readonly metrics: Metrics;
  readonly unverified: Unverified;
  readonly url: string;
  readonly adminUrl: string;
  /** Everything logged so far. */
  log(): string;
  /** Resolves when nobody is being answered. */
  settled(): Promise<void>;
  /** Lets the clock run and does what is due. */
  wait(ms: number): Promise<void>;
  stop(): Promise<void>;
}

export const settingsFor = (graph: FakeGraph, dataMode: 'checklist' | 'collect' = 'checklist'): WhatsAppSettings => ({
  accessToken: token,
  phoneNumberId,
  appSecrets: [appSecret, previousSecret],
  verifyToken,
  graphVersion: 'v25.0',
  graphBaseUrl: graph.baseUrl,
  accountId,
  dataMode,
  perSecond: 80,
});

/** The whole bot with its real parts on real HTTP, and Meta played by a server of ours. Only time is made up. */
export async function startBot({
  dataMode = 'checklist',
  operator = {},
  store = openInMemory(),
  now = fixtureNow,
  timeoutMs,
  wrap,
}: BotOptions = {}): Promise<Bot> {
  const clock = new Clock(now);
  const graph = await new FakeGraph({ clock, token, phoneNumberId, accountId }).start();
  const metrics = createMetrics();
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });
  const unverified = new Unverified();
  const common = { log, meter: metrics.meter };
  const whatsapp = createWhatsApp(settingsFor(graph, dataMode), {
    ...common,
    turns: () => receiver,
    unverified,
    clock,
    random: () => 0.5,
    ...(timeoutMs ? { timeoutMs } : {}),
  });
  const turns = createTurns({
    ...common,
    store,
    converse,
    apology: apologyFor,
    settingsFor: () => ({ ...whatsapp.conversation, operator }),
    channels: [whatsapp],
    now: clock.now,
  });
  const receiver = wrap ? wrap(turns) : turns;
  const http = await startHttp({
    host: '127.0.0.1',
    port: 0,
    routes: whatsapp.routes,
    ...common,
  });
  const admin = await startAdmin({
    host: '127.0.0.1',
    port: 0,
    health: () => ({ whatsapp: whatsapp.health() }),
    registry: metrics.registry,
    ...common,
  });
  const url = `http://127.0.0.1:${http.port}`;
  return {
    clock,
    graph,
    webhooks: new Webhooks(`${url}/whatsapp`, appSecret, clock),
    whatsapp,
    turns,
    metrics,
    unverified,
    url,
    adminUrl: `http://127.0.0.1:${admin.port}`,
    log: () => lines.join(''),
    settled: () => turns.idle(),
    async wait(ms) {
      clock.advance(ms);
      await turns.tick();
      await turns.idle();
    },
    async stop() {
      await http.stop();
      await admin.stop();
      await turns.stop(1_000);
      await graph.stop();
      await store.close();
    },
  };
}
