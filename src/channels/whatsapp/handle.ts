import { isPhoneKey } from './contact-ids.ts';
import { meaningOfCode } from './failure.ts';
import { createMessageHandler, type MessageParts } from './handle-messages.ts';
import { createStatusHandler, type StatusParts } from './handle-statuses.ts';
import type { Event } from './parse.ts';

export type HandlerParts = Omit<MessageParts & StatusParts, 'whoIs'>;

/** Acts on what one webhook call says. Resolves when all of it is stored; rejects when the store failed, and then the call must come again. */
export function createHandler(parts: HandlerParts) {
  const { context, turns, limiter, handovers } = parts;
  const { clock, log, meter } = context;
  const handleMessages = createMessageHandler({ ...parts, whoIs });
  const handleStatus = createStatusHandler({ ...parts, whoIs });
  let standbySeen = false;

  return async function handle(events: readonly Event[]): Promise<void> {
    for (const event of events) await note(event);
    await handleMessages(events.filter((event) => event.type === 'message'));
    for (const event of events) if (event.type === 'status') await handleStatus(event);
  };

  /** Who is who, who answers whom, and what the operator must know. */
  async function note(event: Event): Promise<void> {
    switch (event.type) {
      case 'renamed':
        await turns().rename(await whoIs(event.from), event.to);
        return isPhoneKey(event.from) ? turns().alias(event.from, event.to) : undefined;
      case 'new device':
        // Another person may hold the phone now: what was said before is not theirs to see.
        return turns().forget(await whoIs(event.from));
      case 'owner':
        meter.count('whatsapp_handover', { ours: String(event.ours) });
        return handovers.note(event.person, event.ours, clock.now());
      case 'standby':
        meter.count('whatsapp_standby');
        if (!standbySeen)
          log.warn({}, 'another program answers some people on this WhatsApp number: the bot stays silent there');
        standbySeen = true;
        return;
      case 'account': {
        meter.count('whatsapp_account');
        const word = /^[A-Z_]{1,64}$/.test(event.event) ? event.event : 'unknown';
        return log.error(
          { event: word },
          'Meta reports a change to the WhatsApp account: look at it in the Business Manager',
        );
      }
      case 'errors':
        log.error({ codes: event.codes }, 'Meta reports errors on this WhatsApp number');
        if (event.codes.some((code) => meaningOfCode(code) === 'too many')) limiter.holdAll(clock.now());
        return;
      case 'ignored':
        return meter.count('whatsapp_ignored', { why: event.why });
    }
  }

  /** Only a name that is nothing but a phone number needs looking up. */
  async function whoIs(key: string): Promise<string> {
    return isPhoneKey(key) ? turns().whoIs(key) : key;
  }
}
