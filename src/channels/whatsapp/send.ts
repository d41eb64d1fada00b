import type { Reply } from '../../conversation/message.ts';
import type { Sent } from '../channel.ts';
import { GraphFailure, type Recipient } from './client.ts';
import type { Context } from './context.ts';
import { alarming, type Meaning, meaningOf } from './failure.ts';
import type { Halt } from './halt.ts';
import type { Owners } from './owners.ts';
import { type Pace, rates, unsurePause } from './pace.ts';
import { type Address, addressIn, personOf } from './people.ts';
import type { Receipts } from './receipts.ts';
import { render, renderPlain } from './render.ts';
import { markOf } from './status.ts';

/** Meta takes free messages for 24 hours after the person's last one; ten minutes are left for clocks and queues. */
const windowMs = (23 * 60 + 50) * 60_000;

export interface SendParts {
  readonly context: Context;
  readonly pace: Pace;
  readonly owners: Owners;
  readonly receipts: Receipts;
  readonly halt: Halt;
}

/** Sends replies and says what became of each. Never rejects. */
export function createSender({ context, pace, owners, receipts, halt }: SendParts) {
  const { client, world, log, meter } = context;

  return async function send(address: string, reply: Reply, replyId: string): Promise<Sent> {
    const place = addressIn(address);
    if (!place) return bug('a reply has no address that can be read');
    const now = world.now();
    if (place.at !== undefined && now - place.at > windowMs) return drop('window');
    if (owners.isElsewhere(whoIs(place), now)) return drop('elsewhere');
    if (halt.holds(now)) return { status: 'halted' };
    const wait = pace.take(place.key, now);
    if (wait > rates.patienceMs) return { status: 'retry', ambiguous: false, afterMs: wait };
    if (wait > 0) await world.sleep(wait);
    await receipts.settled(place.key);
    return attempt(place, reply, replyId);
  };

  async function attempt(place: Address, reply: Reply, replyId: string): Promise<Sent> {
    const mark = markOf(place.key, replyId);
    try {
      try {
        await client.send(recipientOf(place), render(reply), mark);
      } catch (error) {
        if (!(error instanceof GraphFailure) || meaningOf(error) !== 'malformed') throw error;
        log.error(
          { code: error.code, topic: reply.topic, pending: reply.pending },
          'Meta refused a message as malformed; it is sent as plain text',
        );
        meter.count('whatsapp_bug', { kind: 'malformed' });
        await client.send(recipientOf(place), renderPlain(reply), mark);
      }
    } catch (error) {
      return failed(error, place, reply);
    }
    pace.passed();
    halt.over();
    meter.count('whatsapp_sent');
    return { status: 'sent' };
  }

  function failed(error: unknown, place: Address, reply: Reply): Sent {
    // Anything else than a failed call is a defect before the request was made; its text may hold what a person typed.
    if (!(error instanceof GraphFailure)) return bug('a reply could not be put into a message');
    const meaning = meaningOf(error);
    meter.count('whatsapp_send_failed', { code: String(error.code), meaning });
    const serious = alarming.includes(error.code) || meaning === 'malformed' || meaning === 'halted';
    log[serious ? 'error' : 'info'](
      { code: error.code, http: error.httpStatus, meaning, topic: reply.topic, outcome: reply.outcome },
      'not sent',
    );
    return sentOf(meaning, error, place);
  }

  function sentOf(meaning: Meaning, { code, retryAfterMs }: GraphFailure, { key }: Address): Sent {
    switch (meaning) {
      case 'halted':
        halt.begin(world.now(), code);
        return { status: 'halted' };
      case 'too many':
        return { status: 'retry', ambiguous: false, afterMs: pace.holdAll(world.now(), retryAfterMs) };
      case 'too many for one':
        return { status: 'retry', ambiguous: false, afterMs: pace.holdPerson(key, world.now()) };
      case 'not sent':
        return { status: 'retry', ambiguous: false };
      case 'unsure':
        return { status: 'retry', ambiguous: true, afterMs: unsurePause(world.random) };
      case 'gone':
        return { status: 'refused', gone: true };
      default:
        return { status: 'refused' };
    }
  }

  function drop(why: 'window' | 'elsewhere'): Sent {
    meter.count('whatsapp_dropped', { why });
    return { status: 'refused' };
  }

  function bug(what: string): Sent {
    log.error({}, what);
    meter.count('whatsapp_bug', { kind: 'internal' });
    return { status: 'refused' };
  }
}

const recipientOf = ({ to, recipient }: Address): Recipient =>
  to === undefined ? { recipient: recipient ?? '' } : { to };

const whoIs = ({ key, to, recipient }: Address) => personOf([key.slice('whatsapp:'.length), to, recipient]) ?? {};
