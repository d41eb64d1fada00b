import type { Health } from '../../http/health.ts';
import type { Route } from '../../http/route.ts';
import type { Unverified } from '../../http/unverified.ts';
import type { Log, Meter } from '../../turns/telemetry.ts';
import type { Aliases, Channel, Turns } from '../channel.ts';
import { createActor } from './act.ts';
import { check, type Finding } from './check.ts';
import { createClient } from './client.ts';
import { type Context, realWorld, type World } from './context.ts';
import { Halt } from './halt.ts';
import { Owners } from './owners.ts';
import { Pace } from './pace.ts';
import { Receipts } from './receipts.ts';
import { createWebhook } from './receive.ts';
import { Resend } from './resend.ts';
import { createSender } from './send.ts';
import type { WhatsAppSettings } from './settings.ts';

/** How long one call to the Graph API may take; a reply that is refused as malformed takes two, within the 30 s that turns reserve for a send. */
export const sendTimeoutMs = 10_000;

export interface WhatsAppParts {
  readonly log: Log;
  readonly meter: Meter;
  /** Where bodies are gathered before it is known who sent them. */
  readonly unverified: Unverified;
  readonly world?: World;
  /** For tests of a server that hangs. */
  readonly timeoutMs?: number;
}

/** The sending half; the turns need it before the receiving half can be made. */
export interface WhatsApp extends Channel {
  /** The receiving half: the routes of the webhook, handing everything to these turns. */
  routes(turns: Turns & Aliases): readonly Route[];
  /** Looks at Meta's side and logs what is still missing there; nothing waits for it. */
  selfCheck(): Promise<readonly Finding[]>;
  health(): Health;
}

/** The WhatsApp channel over Meta's Cloud API. It opens no connection until it is asked to send or to check. */
export function createWhatsApp(
  settings: WhatsAppSettings,
  { log, meter, unverified, world = realWorld, timeoutMs = sendTimeoutMs }: WhatsAppParts,
): WhatsApp {
  const client = createClient({ ...settings, baseUrl: settings.graphBaseUrl, timeoutMs });
  const context: Context = { client, world, log, meter };
  const pace = new Pace(settings.perSecond, world.random);
  const owners = new Owners();
  const receipts = new Receipts(context);
  const halt = new Halt();
  const resend = new Resend(createSender({ context, pace, owners, receipts, halt }), context);

  return {
    name: 'whatsapp',
    send: (address, reply, replyId) => resend.send(address, reply, replyId),
    routes: (turns) => [
      createWebhook(
        settings,
        context,
        unverified,
        createActor({ context, turns, pace, owners, receipts, resend, halt }),
      ),
    ],
    async selfCheck() {
      const findings = await check(client, settings, world.now());
      for (const { ok, text } of findings) log[ok ? 'info' : 'warn']({ channel: 'whatsapp' }, text);
      return findings;
    },
    health: () =>
      halt.code === null ? { ok: true } : { ok: false, problem: `Meta refuses everything from us (code ${halt.code})` },
  };
}
