import { sessionLife } from '../conversation/session.ts';
import type { RecordShape } from '../store/records.ts';
import { mergeSeen, type Seen, seenUntil, withSeen } from './seen.ts';

/** All that the turns know of a conversation. */
export interface Waiting {
  /** The open wait and the moment it is over, in ms since 1970. */
  readonly wait: { readonly id: string; readonly at: number } | null;
  /** When the first message came, in ms since 1970. */
  readonly startedAt: number;
}

/** A reply that the platform has not been seen to take. */
export interface Outgoing<R> {
  /** Stable over retries. */
  readonly id: string;
  readonly reply: R;
  /** When it was written, in ms since 1970. */
  readonly at: number;
  /** Attempts that the platform surely did not take. */
  readonly tries: number;
  /** An attempt went unanswered and may have reached the platform. */
  readonly ambiguous: boolean;
  /** Processes that died while they may have been sending it. */
  readonly crashes: number;
}

/** Everything kept of one person. Plain JSON; every change makes a new one. */
export interface PersonRecord<C extends Waiting, R> {
  /** Form of this object. */
  readonly v: 1;
  /** `Inbound.from`; gone when only ids are left. */
  readonly from: string | null;
  /** Where replies go when that is not `from`. */
  readonly address: string | null;
  readonly conversation: C | null;
  readonly seen: Seen;
  /** Replies still to be sent, first first. */
  readonly out: readonly Outgoing<R>[];
  /** No reply is sent before this moment (ms since 1970), because one has failed. */
  readonly retryAt: number | null;
  /** The process that sends, and until when nobody else may (ms since 1970). */
  readonly lease: { readonly by: string; readonly until: number } | null;
  /** When all but the ids is deleted, in ms since 1970. */
  readonly until: number | null;
}

/** A person nothing is known of. */
export const emptyRecord: PersonRecord<never, never> = {
  v: 1,
  from: null,
  address: null,
  conversation: null,
  seen: {},
  out: [],
  retryAt: null,
  lease: null,
  until: null,
};

/** The record without what is older than it may be, in today's words. */
export function dropExpired<C extends Waiting, R>(record: PersonRecord<C, R>, now: number): PersonRecord<C, R> {
  if (record.until !== null && record.until <= now) return { ...emptyRecord, seen: record.seen };
  return record.out.some(isOfBefore) ? { ...record, out: record.out.map(inTodaysWords) } : record;
}

/** A reply that an earlier version stored, which had another word for `ambiguous`. */
type OutgoingBefore<R> = Omit<Outgoing<R>, 'ambiguous'> & { readonly unsure: boolean };

const isOfBefore = <R>(reply: Outgoing<R> | OutgoingBefore<R>): reply is OutgoingBefore<R> => 'unsure' in reply;

function inTodaysWords<R>(reply: Outgoing<R> | OutgoingBefore<R>): Outgoing<R> {
  if (!isOfBefore(reply)) return reply;
  const { unsure, ...rest } = reply;
  return { ...rest, ambiguous: unsure };
}

/** When something has to happen with this record, in ms since 1970. */
function dueOf<C extends Waiting, R>({ conversation, out, retryAt, lease }: PersonRecord<C, R>): number | null {
  const times = [conversation?.wait?.at, out.length > 0 ? (lease?.until ?? retryAt ?? 0) : undefined];
  const set = times.filter((time) => typeof time === 'number');
  return set.length === 0 ? null : Math.min(...set);
}

/** What the store needs to know about these records. */
export function shapeOf<C extends Waiting, R>(): RecordShape<PersonRecord<C, R>> {
  return {
    due: dueOf,
    ends: ({ until }) => until,
    expires: ({ until, seen }) => Math.max(until ?? 0, seenUntil(seen)),
    readable: (parsed): parsed is PersonRecord<C, R> =>
      typeof parsed === 'object' && parsed !== null && 'v' in parsed && parsed.v === emptyRecord.v,
  };
}

/** What one turn adds. */
export interface TurnEffect<C, R> {
  readonly from: string;
  readonly address: string | undefined;
  /** `null`: everything is deleted, only ids stay. */
  readonly conversation: C | null;
  readonly replies: readonly Outgoing<R>[];
  readonly ids: readonly string[];
}

/** The record after a turn. Replies of earlier turns that are still to be sent stay in front. */
export function afterTurn<C extends Waiting, R>(
  record: PersonRecord<C, R>,
  { from, address, conversation, replies, ids }: TurnEffect<C, R>,
  now: number,
): PersonRecord<C, R> {
  const erased = conversation === null && record.conversation !== null;
  const out = erased ? replies : [...record.out, ...replies];
  const seen = ids.length === 0 ? record.seen : withSeen(record.seen, ids, now);
  if (conversation === null && out.length === 0) return { ...emptyRecord, seen };
  return {
    v: 1,
    from,
    address: address ?? record.address,
    conversation,
    seen,
    out,
    retryAt: erased ? null : record.retryAt,
    lease: record.lease,
    until: conversation === null ? now + sessionLife : conversation.startedAt + sessionLife,
  };
}

/** The record without one reply. When it was the last and nothing else is kept, only the ids stay. */
export function removeReply<C extends Waiting, R>(record: PersonRecord<C, R>, id: string): PersonRecord<C, R> {
  const out = record.out.filter((reply) => reply.id !== id);
  if (out.length > 0) return { ...record, out };
  return record.conversation === null
    ? { ...emptyRecord, seen: record.seen }
    : { ...record, out, lease: null, retryAt: null };
}

/** One record of two that turned out to be the same person: the later conversation wins, no reply and no id is lost. */
export function mergeRecords<C extends Waiting, R>(
  from: string,
  older: PersonRecord<C, R>,
  there: PersonRecord<C, R> | undefined,
): PersonRecord<C, R> {
  if (!there) return { ...older, from, lease: null };
  const startedAt = (record: PersonRecord<C, R>): number => record.conversation?.startedAt ?? 0;
  const newer = startedAt(older) > startedAt(there) ? older : there;
  return {
    ...newer,
    from,
    address: there.address ?? older.address,
    seen: mergeSeen(older.seen, there.seen),
    out: [...older.out, ...there.out],
    until: Math.max(older.until ?? 0, there.until ?? 0) || null,
    lease: null,
  };
}
