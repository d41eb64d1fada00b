import { Recent } from '../recent.ts';
import type { ActParts } from './act.ts';
import { alarming, type Meaning, meaningOfCode } from './failure.ts';
import { rates, unsurePause } from './pace.ts';
import type { StatusEvent } from './status.ts';

const arrivals = ['sent', 'delivered', 'read', 'played'];

/** Acts on what became of messages of ours. Rejects when the store failed. */
export function createSettler(
  { context, turns, pace, resend, halt }: ActParts,
  whoIs: (key: string) => Promise<string>,
) {
  const { world, log, meter } = context;
  const confirmed = new Recent<true>();
  const failures = new Recent<true>();

  return async function settle(event: StatusEvent): Promise<void> {
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
      await turns.delivered(from, replyId);
      confirmed.set(replyId, true);
    }
    if (meaning === 'gone' && from !== undefined) await turns.forget(from);
  };

  function arrived(status: string, from: string | undefined, replyId: string | undefined): void {
    if (replyId === undefined) return;
    const sentAt = resend.sentAt(replyId);
    if (from !== undefined && sentAt !== undefined && arrivals.includes(status)) pace.arrived(from, sentAt);
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
    log[serious ? 'error' : 'info']({ codes, meaning }, 'a message was not delivered');
    meter.count('whatsapp_failed', { code: String(codes[0] ?? 0), meaning });
    if (meaning === 'halted') halt.begin(world.now(), codes[0] ?? 0);
    if (!maySendAgain(meaning)) return;
    const pauseMs = pauseAfter(meaning, from);
    const mostTries = meaning === 'unsure' ? 1 : rates.personPausesMs.length;
    if (from !== undefined && replyId !== undefined) resend.again(replyId, { person: from, pauseMs, mostTries });
  }

  /** How long nothing more goes to whom it was too much for; what broke on Meta's side says nothing about anybody else. */
  function pauseAfter(meaning: Meaning, from: string | undefined): number {
    if (meaning === 'too many') return pace.holdAll(world.now());
    if (meaning === 'too many for one' && from !== undefined) return pace.holdPerson(from, world.now());
    return unsurePause(world.random);
  }
}

/** Meta's word, unless it is a new one. */
const nameOf = (status: string): string => (status === 'failed' || arrivals.includes(status) ? status : 'other');

/** Failures after which the same message may well pass. */
const maySendAgain = (meaning: Meaning): boolean =>
  meaning === 'too many' || meaning === 'too many for one' || meaning === 'unsure';
