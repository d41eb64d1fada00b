import type { Aliases, Turns } from '../channel.ts';
import type { Context } from './context.ts';
import { meaningOfCode } from './failure.ts';
import type { Halt } from './halt.ts';
import type { Owners } from './owners.ts';
import type { Pace } from './pace.ts';
import { isPhoneKey } from './people.ts';
import type { Event } from './read.ts';
import type { Receipts } from './receipts.ts';
import type { Resend } from './resend.ts';
import { createSettler } from './settle.ts';
import { spared } from './spare.ts';
import { createTaker } from './take.ts';

export interface ActParts {
  readonly context: Context;
  readonly turns: Turns & Aliases;
  readonly pace: Pace;
  readonly owners: Owners;
  readonly receipts: Receipts;
  readonly resend: Resend;
  readonly halt: Halt;
}

/** Acts on what one webhook call says. Resolves when all of it is stored, or given up because a record cannot be read; rejects when the store failed, and then the call must come again. */
export function createActor(parts: ActParts) {
  const { context, turns, pace, owners } = parts;
  const { world, log, meter } = context;
  const take = createTaker(parts, whoIs);
  const settle = createSettler(parts, whoIs);
  let standbySeen = false;

  return async function act(events: readonly Event[]): Promise<void> {
    for (const event of events) await spared(context, note(event), undefined);
    await take(events.filter((event) => event.type === 'message'));
    for (const event of events) if (event.type === 'status') await spared(context, settle(event), undefined);
  };

  /** Who is who, who answers whom, and what the operator must know. */
  async function note(event: Event): Promise<void> {
    switch (event.type) {
      case 'renamed':
        await turns.rename(await whoIs(event.from), event.to);
        return isPhoneKey(event.from) ? turns.alias(event.from, event.to) : undefined;
      case 'new device':
        // Another person may hold the phone now: what was said before is not theirs to see.
        return turns.forget(await whoIs(event.from));
      case 'owner':
        meter.count('whatsapp_handover', { ours: String(event.ours) });
        return owners.note(event.person, event.ours, world.now());
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
        if (event.codes.some((code) => meaningOfCode(code) === 'too many')) pace.holdAll(world.now());
        return;
      case 'ignored':
        return meter.count('whatsapp_ignored', { why: event.why });
    }
  }

  /** Only a name that is nothing but a phone number needs looking up; behind one that cannot be read nobody is known. */
  async function whoIs(key: string): Promise<string> {
    return isPhoneKey(key) ? spared(context, turns.whoIs(key), key) : key;
  }
}
