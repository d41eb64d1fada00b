import type { Sent } from './channel.ts';
import { probeMs } from './circuit-breaker.ts';
import { type Outgoing, type PersonRecord, removeReply, type Waiting } from './record.ts';

const second = 1_000;
/** Channels give up on a request after 10 s, so a lease of 30 s outlives every send that began with half of it left. */
export const leaseMs = 30 * second;
/** WhatsApp takes no reply 24 hours after the person's message; ten minutes are left for clocks and queues. */
const replyLifeMs = (23 * 60 + 50) * 60 * second;
const longestPauseMs = 300 * second;
/**
 * A reply that was being sent when its process died goes out again, later each time: a crash loop then neither floods the person
 * nor loses the reply to an unlucky second crash. One that ends five processes is likely what ends them.
 */
const mostCrashes = 5;
const afterCrashMs = second / 2;

/** Who sends, and by which rules. */
export interface Sender {
  /** Names this process, and no earlier run of it. */
  readonly me: string;
  readonly leaseMs: number;
  /** No other process can be alive, so the lease of another is the lease of a dead one. */
  readonly sole: boolean;
  /** 0 to 1, for jitter. */
  random(): number;
}

/** What to do with the record next, as far as sending goes. */
export type Claim<C extends Waiting, R> =
  /** Nothing to send, or not by us, or not now; `record` must be stored when it is given. */
  | { readonly do: 'nothing'; readonly record?: PersonRecord<C, R> }
  /** Send the head; `record` must be stored first when it is given. */
  | { readonly do: 'send'; readonly head: Outgoing<R>; readonly record?: PersonRecord<C, R> }
  /** Store the record, then look again; the head can no longer be sent. */
  | {
      readonly do: 'drop';
      readonly why: 'late' | 'crashes';
      readonly head: Outgoing<R>;
      readonly record: PersonRecord<C, R>;
    };

/** Decides about the first reply of a record. Order is kept by never looking past it. */
export function nextSend<C extends Waiting, R>(record: PersonRecord<C, R>, sender: Sender, now: number): Claim<C, R> {
  const [head] = record.out;
  const { lease, retryAt } = record;
  if (!head) return { do: 'nothing' };
  const mine = lease?.by === sender.me;
  if (lease && !mine && lease.until > now && !sender.sole) return { do: 'nothing' };
  if (!lease && retryAt !== null && retryAt > now) return { do: 'nothing' };
  if (now - head.at > replyLifeMs) return { do: 'drop', why: 'late', head, record: removeReply(record, head.id) };

  if (lease && !mine) return takeOverLease(record, head, sender, now);
  if (mine && lease.until - now > sender.leaseMs / 2) return { do: 'send', head };
  return { do: 'send', head, record: { ...record, retryAt: null, lease: leaseOf(sender, now) } };
}

/** Whether an attempt at this reply may have reached the platform: it went unanswered, or its process died. */
export function isAmbiguous<R>({ ambiguous, crashes }: Outgoing<R>): boolean {
  return ambiguous || crashes > 0;
}

/**
 * A lease that was neither kept nor given back: its holder died, and may have sent the first reply. One that went unanswered
 * before has then been under way twice, and with an unanswered request nearly always arrives.
 */
function takeOverLease<C extends Waiting, R>(
  record: PersonRecord<C, R>,
  head: Outgoing<R>,
  sender: Sender,
  now: number,
): Claim<C, R> {
  const crashes = head.crashes + 1;
  if (crashes >= mostCrashes || head.ambiguous)
    return { do: 'drop', why: 'crashes', head, record: { ...removeReply(record, head.id), lease: null } };
  const pause = afterCrashMs * 4 ** head.crashes * (1 + sender.random() / 2);
  const out = [{ ...head, crashes }, ...record.out.slice(1)];
  return { do: 'nothing', record: { ...record, out, lease: null, retryAt: now + pause } };
}

/** A fresh lease for this process. */
function leaseOf({ me, leaseMs: life }: Sender, now: number): { readonly by: string; readonly until: number } {
  return { by: me, until: now + life };
}

/**
 * The record after an attempt to send a reply; the same object when there is nothing to note.
 *
 * @param head the reply as it stood when the attempt began
 */
export function applySendResult<C extends Waiting, R>(
  record: PersonRecord<C, R>,
  head: Outgoing<R>,
  sent: Sent,
  sender: Sender,
  now: number,
): PersonRecord<C, R> {
  const { id } = head;
  const tried = record.out.find((reply) => reply.id === id);
  if (!tried) return record;
  const isInDoubt = sent.status === 'retry' && sent.ambiguous;
  // Whoever took the lease over has taken this attempt for one that died, and has counted its doubt: it is no second one.
  if (isInDoubt && !isAmbiguous(head) && tried.crashes > head.crashes) return record;
  const mine = record.lease?.by === sender.me;
  if (sent.status === 'sent' || sent.status === 'refused' || (isInDoubt && isAmbiguous(head))) {
    const rest = removeReply(record, id);
    return mine && rest.out.length > 0 ? { ...rest, lease: leaseOf(sender, now) } : rest;
  }
  const again: Outgoing<R> =
    sent.status === 'halted'
      ? tried
      : sent.ambiguous
        ? { ...tried, ambiguous: true }
        : { ...tried, tries: tried.tries + 1 };
  return {
    ...record,
    out: record.out.map((reply) => (reply.id === id ? again : reply)),
    lease: mine ? null : record.lease,
    retryAt: now + pauseMs(sent, tried.tries, sender.random()),
  };
}

/** How long to wait before the next attempt: doubling from 1 s to 5 min with jitter, and at least what the platform asks for. */
function pauseMs(sent: Sent, tries: number, random: number): number {
  if (sent.status === 'halted') return probeMs * (1 + random / 4);
  const asked = sent.status === 'retry' ? (sent.afterMs ?? 0) : 0;
  const ceiling = Math.min(longestPauseMs, 2 * second * 2 ** tries);
  return Math.max(asked, ceiling * (0.5 + random / 2));
}
