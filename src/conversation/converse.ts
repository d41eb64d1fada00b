import type { Conversation } from './conversation.ts';
import type { Inbound, Reply } from './message.ts';
import type { Settings } from './settings.ts';

/** What one turn comes to. */
export interface Turn {
  /** The new state; `null` when the person had everything deleted: what was kept before is erased, the replies still go out. */
  readonly conversation: Conversation | null;
  /** Usually one. Empty only for messages that must not be answered (older than 24 h, a due time that has moved on, the rest of a stale batch). */
  readonly replies: readonly Reply[];
  /** Counts for logs and metrics; nothing personal. */
  readonly topics: readonly string[];
  readonly outcome: string | null;
}

/**
 * One turn: messages of one person, in order, taken to a new state and replies. Pure: no clock, no I/O, no randomness,
 * and it never throws for what a person typed.
 *
 * @param before what is kept of the conversation, or `undefined` for a new one
 * @param messages one or more that waited together; they are answered together, the pending question is shown once
 * @param now ms since 1970; decides whether a message is stale and when a wait is over
 */
export type Converse = (
  before: Conversation | undefined,
  messages: readonly Inbound[],
  now: number,
  settings: Settings,
) => Turn;
