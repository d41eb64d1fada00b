import { CircuitBreaker } from '../../turns/circuit-breaker.ts';
import { systemClock } from '../../turns/clock.ts';
import type { PlatformChannel, PlatformParts } from '../platform.ts';
import { check } from './check.ts';
import { createClient } from './client.ts';
import type { Context } from './context.ts';
import { createHandler } from './handle.ts';
import { HandoverRegistry } from './handover-registry.ts';
import { RateLimiter } from './rate-limiter.ts';
import { ReadReceipts } from './read-receipts.ts';
import { Resend } from './resend.ts';
import { createRoute } from './route.ts';
import { createSender } from './send.ts';
import type { WhatsAppSettings } from './settings.ts';

/** How long one call to the Graph API may take; a reply that is refused as malformed takes two, within the 30 s that turns reserve for a send. */
export const sendTimeoutMs = 10_000;

/** What the channel needs of the program around it; the rest is for tests. */
export interface WhatsAppParts extends Omit<PlatformParts, 'sole' | 'onStopped'> {
  /** Chance, 0 to 1. */
  readonly random?: () => number;
  /** How long one call may take, in ms. */
  readonly timeoutMs?: number;
}

/** The WhatsApp channel over Meta's Cloud API. It opens no connection until it is asked to send or to start. */
export function createWhatsApp(
  settings: WhatsAppSettings,
  {
    turns,
    log,
    meter,
    unverified,
    clock = systemClock,
    random = Math.random,
    timeoutMs = sendTimeoutMs,
  }: WhatsAppParts,
): PlatformChannel {
  const client = createClient({ ...settings, baseUrl: settings.graphBaseUrl, timeoutMs });
  const context: Context = { client, clock, random, log, meter };
  const limiter = new RateLimiter(settings.perSecond, random);
  const handovers = new HandoverRegistry();
  const receipts = new ReadReceipts(context);
  const breaker = new CircuitBreaker<number>();
  const resend = new Resend(createSender({ context, limiter, handovers, receipts, breaker }), context);
  const handle = createHandler({ context, turns, limiter, handovers, receipts, resend, breaker });

  return {
    name: 'whatsapp',
    send: (address, reply, replyId) => resend.send(address, reply, replyId),
    conversation: { dataMode: settings.dataMode, carrier: 'WhatsApp' },
    routes: [createRoute(settings, context, unverified, handle)],
    /** Messages come by webhook alone; what is still missing on Meta's side is logged. */
    async start() {
      const findings = await check(client, settings, clock.now());
      for (const { ok, text } of findings) log[ok ? 'info' : 'warn']({ channel: 'whatsapp' }, text);
    },
    stop: async () => undefined,
    health: () =>
      breaker.reason === null
        ? { ok: true }
        : { ok: false, problem: `Meta refuses everything from us (code ${breaker.reason})` },
  };
}
