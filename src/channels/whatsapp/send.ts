import type { Reply } from '../../conversation/message.ts';
import type { Sent } from '../../turns/channel.ts';
import type { CircuitBreaker } from '../../turns/circuit-breaker.ts';
import { GraphFailure, type Recipient } from './client.ts';
import { type Address, addressIn, personOf } from './contact-ids.ts';
import type { Context } from './context.ts';
import { alarming, type Meaning, meaningOf } from './failure.ts';
import type { HandoverRegistry } from './handover-registry.ts';
import { markOf } from './parse-status.ts';
import { ambiguousPause, type RateLimiter, rates } from './rate-limiter.ts';
import type { ReadReceipts } from './read-receipts.ts';
import { render, renderPlain } from './render.ts';

/** Meta takes free messages for 24 hours after the person's last one; ten minutes are left for clocks and queues. */
const windowMs = (23 * 60 + 50) * 60_000;

export interface SendParts {
  readonly context: Context;
  readonly limiter: RateLimiter;
  readonly handovers: HandoverRegistry;
  readonly receipts: ReadReceipts;
  readonly breaker: CircuitBreaker<number>;
}

/** Sends replies and says what became of each. Never rejects. */
export function createSender({ context, limiter, handovers, receipts, breaker }: SendParts) {
  const { client, clock, random, log, meter } = context;

  return async function send(address: string, reply: Reply, replyId: string): Promise<Sent> {
    const place = addressIn(address);
    if (!place) return bug(replyId, 'a reply has no address that can be read');
    const now = clock.now();
    if (place.at !== undefined && now - place.at > windowMs) return drop('window');
    if (handovers.isElsewhere(whoIs(place), now)) return drop('elsewhere');
    if (breaker.isOpen(now)) return { status: 'halted' };
    const wait = limiter.take(place.key, now);
    if (wait > rates.patienceMs) return { status: 'retry', ambiguous: false, afterMs: wait };
    if (wait > 0) await clock.sleep(wait);
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
          { reply: replyId, code: error.code, topic: reply.topic, pending: reply.pending },
          'Meta refused a message as malformed; it is sent as plain text',
        );
        meter.count('whatsapp_bug', { kind: 'malformed' });
        await client.send(recipientOf(place), renderPlain(reply), mark);
      }
    } catch (error) {
      return failed(error, place, reply, replyId);
    }
    limiter.passed();
    breaker.close();
    meter.count('whatsapp_sent');
    return { status: 'sent' };
  }

  function failed(error: unknown, place: Address, reply: Reply, replyId: string): Sent {
    // Anything else than a failed call is a defect before the request was made; its text may hold what a person typed.
    if (!(error instanceof GraphFailure)) return bug(replyId, 'a reply could not be put into a message');
    const meaning = meaningOf(error);
    meter.count('whatsapp_send_failed', { code: String(error.code), meaning });
    const serious = alarming.includes(error.code) || meaning === 'malformed' || meaning === 'halted';
    log[serious ? 'error' : 'info'](
      { reply: replyId, code: error.code, http: error.httpStatus, meaning, topic: reply.topic, outcome: reply.outcome },
      'not sent',
    );
    return sentOf(meaning, error, place);
  }

  function sentOf(meaning: Meaning, { code, retryAfterMs }: GraphFailure, { key }: Address): Sent {
    switch (meaning) {
      case 'halted':
        breaker.open(clock.now(), code);
        return { status: 'halted' };
      case 'too many':
        return { status: 'retry', ambiguous: false, afterMs: limiter.holdAll(clock.now(), retryAfterMs) };
      case 'too many for one':
        return { status: 'retry', ambiguous: false, afterMs: limiter.holdPerson(key, clock.now()) };
      case 'not sent':
        return { status: 'retry', ambiguous: false };
      case 'ambiguous':
        return { status: 'retry', ambiguous: true, afterMs: ambiguousPause(random) };
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

  function bug(reply: string, what: string): Sent {
    log.error({ reply }, what);
    meter.count('whatsapp_bug', { kind: 'internal' });
    return { status: 'refused' };
  }
}

const recipientOf = ({ to, recipient }: Address): Recipient =>
  to === undefined ? { recipient: recipient ?? '' } : { to };

const whoIs = ({ key, to, recipient }: Address) => personOf([key.slice('whatsapp:'.length), to, recipient]) ?? {};
