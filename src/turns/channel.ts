import type { Inbound, Reply } from '../conversation/message.ts';

/** What became of one attempt to hand a reply to the platform. */
export type Sent =
  | { readonly status: 'sent' }
  /**
   * Not taken, or not known to be taken (`ambiguous`: a time-out, a broken connection after the request was written, a failing gateway).
   * `afterMs` is what the platform asked us to wait. An ambiguous send is repeated once at most.
   */
  | { readonly status: 'retry'; readonly ambiguous: boolean; readonly afterMs?: number }
  /** Will never be taken. `gone`: the person blocked the bot or does not exist, so everything of theirs is deleted. */
  | { readonly status: 'refused'; readonly gone?: boolean }
  /** Nobody can be reached (token refused, account locked): keep everything, stop sending, tell the operator. */
  | { readonly status: 'halted' };

/** The sending half of a channel; the receiving half calls `Receiver.receive`. */
export interface Channel {
  /** The part of `Inbound.from` before the colon. */
  readonly name: string;
  /** Sends one reply to an `Inbound.address` (or `from`). `replyId` is stable over retries: use it as the platform's idempotency or callback mark. Never rejects. */
  send(address: string, reply: Reply, replyId: string): Promise<Sent>;
}

/** What a channel hands its messages to. A record that cannot be read makes nothing reject: what concerns it is given up. */
export interface Receiver {
  /**
   * Takes messages of any people, in order. Resolves when every one is stored together with its effect (or was handled before);
   * rejects when the store failed: then nothing may be acknowledged and the platform must deliver again.
   *
   * @returns who (`Inbound.from`) could not be answered because their record cannot be read: they were told so, and it counts as handled
   */
  receive(messages: readonly Inbound[]): Promise<ReadonlySet<string>>;
  /** The platform says that it took this reply: it is not sent again after a crash. Idempotent. */
  delivered(from: string, replyId: string): Promise<void>;
  /** Deletes everything kept of this person, pending replies too (they blocked the bot). Idempotent. */
  forget(from: string): Promise<void>;
  /** The platform gave this person another id. Idempotent; the newer conversation wins if both exist. */
  rename(from: string, to: string): Promise<void>;
}

/** For a platform that names the same person now by one id, now by another. Kept in the store for at least 25 hours. */
export interface Aliases {
  /** From now on `other` also means `person`. What was kept under `other` moves to `person`. Idempotent. */
  alias(other: string, person: string): Promise<void>;
  /** The person that `other` was last said to mean, or `other` itself. */
  whoIs(other: string): Promise<string>;
}
