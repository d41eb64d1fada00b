import type { Aliases, Receiver } from '../../turns/channel.ts';
import type { CircuitBreaker } from '../../turns/circuit-breaker.ts';
import { LruMap } from '../../turns/lru-map.ts';
import type { Context } from './context.ts';
import { alarming, type Meaning, meaningOfCode } from './failure.ts';
import type { StatusEvent } from './parse-status.ts';
import { ambiguousPause, type RateLimiter, rates } from './rate-limiter.ts';
import type { Resend } from './resend.ts';

const arrivals = ['sent', 'delivered', 'read', 'played'];

export interface StatusParts {
  readonly context: Context;
  readonly turns: () => Receiver & Aliases;
  readonly limiter: RateLimiter;
  readonly resend: Resend;
  readonly breaker: CircuitBreaker<number>;
  /** The person that a key means. */
  readonly whoIs: (key: string) => Promise<string>;
}

/** Acts on what became of messages of ours. Rejects when the store failed. */
export function createStatusHandler({ context, turns, limiter, resend, breaker, whoIs }: StatusParts) {
  const { clock, random, log, meter } = context;
  const confirmed = new LruMap<true>();
  const failures = new LruMap<true>();

  return async function handleStatus(event: StatusEvent): Promise<void> {
    const { status, from: named, replyId, metaId, codes, billable } = event;
    const from = named === undefined ? undefined : await whoIs(named);
    meter.count('whatsapp_status', { status: nameOf(status), billable: String(billable) });
    const meaning = status === 'failed' ? meaningOfCode(codes[0] ?? 0) : null;
    if (meaning === null) arrived(status, from, replyId);
    // Reported again it may be of a message that was sent again meanwhile, and nothing new.
    else if (metaId === undefined || !failures.get(metaId)) {
      if (metaId !== undefined) failures.set(metaId, true);
      failed(meaning, codes, from, replyId);
    }
    if (from !== undefined && replyId !== undefined && !confirmed.get(replyId) && !(meaning && maySendAgain(meaning))) {
      await turns().delivered(from, replyId);
      confirmed.set(replyId, true);
    }
    if (meaning === 'gone' && from !== undefined) await turns().forget(from);
  };

  function arrived(status: string, from: string | undefined, replyId: string | undefined): void {
    if (replyId === undefined) return;
    const sentAt = resend.sentAt(replyId);
    if (from !== undefined && sentAt !== undefined && arrivals.includes(status)) limiter.arrived(from, sentAt);
    // What was only sent may still fail.
    if (status !== 'sent') resend.forget(replyId);
  }

  function failed(
    meaning: Meaning,
    codes: readonly number[],
    from: string | undefined,
    replyId: string | undefined,
  ): void {
    const serious = meaning === 'halted' || meaning === 'malformed' || codes.some((code) => alarming.includes(code));
    log[serious ? 'error' : 'info']({ reply: replyId, codes, meaning }, 'a message was not delivered');
    meter.count('whatsapp_failed', { code: String(codes[0] ?? 0), meaning });
    if (meaning === 'halted') breaker.open(clock.now(), codes[0] ?? 0);
    if (!maySendAgain(meaning)) return;
    const pauseMs = pauseAfter(meaning, from);
    const mostTries = meaning === 'ambiguous' ? 1 : rates.personPausesMs.length;
    if (from !== undefined && replyId !== undefined) resend.again(replyId, { person: from, pauseMs, mostTries });
  }

  /** How long nothing more goes to whom it was too much for; what broke on Meta's side says nothing about anybody else. */
  function pauseAfter(meaning: Meaning, from: string | undefined): number {
    if (meaning === 'too many') return limiter.holdAll(clock.now());
    if (meaning === 'too many for one' && from !== undefined) return limiter.holdPerson(from, clock.now());
    return ambiguousPause(random);
  }
}

/** Meta's word, unless it is a new one. */
const nameOf = (status: string): string => (status === 'failed' || arrivals.includes(status) ? status : 'other');

/** Failures after which the same message may well pass. */
const maySendAgain = (meaning: Meaning): boolean =>
  meaning === 'too many' || meaning === 'too many for one' || meaning === 'ambiguous';
