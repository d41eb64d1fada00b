import type { Conversation } from './conversation.ts';
import { type Explanation, explainMessage } from './explain.ts';
import { idleAfter, isSilent, patience } from './idle.ts';
import type { Inbound, Reply } from './message.ts';
import { apply } from './move/apply.ts';
import { arrive } from './move/arrive.ts';
import { begin } from './move/begin.ts';
import { compose } from './say/compose.ts';
import { sessionLife } from './session.ts';
import type { Settings } from './settings.ts';
import { type Taken, take } from './take.ts';
import type { Locale } from './view.ts';

/** What one turn comes to. */
export interface Turn {
  /** The new state; `null` when the person had everything deleted: what was kept before is erased, the replies still go out. */
  readonly conversation: Conversation | null;
  /** Usually one. Empty only for messages that must not be answered (older than 24 h, a due time that has moved on, the rest of a stale batch). */
  readonly replies: readonly Reply[];
  /** Counts for logs and metrics; nothing personal. */
  readonly topics: readonly string[];
  readonly outcome: string | null;
  /** Why the bot said what it said, message by message. It holds words of the person: for their own screen, never for a log. */
  readonly explain: () => readonly Explanation[];
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

/** The language of somebody new, until they write: what their device speaks, where the platform says so. */
const guess = (messages: readonly Inbound[]): Locale =>
  messages.some(({ languageHint }) => languageHint?.toLowerCase().startsWith('en')) ? 'en' : 'es';

const none = (): readonly Explanation[] => [];

export const converse: Converse = (before, messages, now, settings): Turn => {
  const alive = before !== undefined && now - before.startedAt < sessionLife ? before : undefined;
  let turn = begin(alive, guess(messages), now, settings);
  const taken: Taken[] = [];
  for (const message of messages) {
    const one = take(turn, message);
    turn = one.turn;
    taken.push(one);
  }
  if (!taken.some(({ answered }) => answered))
    return { conversation: alive ? turn.conversation : null, replies: [], topics: [], outcome: null, explain: none };

  const idle = idleAfter(
    alive,
    turn,
    taken.flatMap(({ acts }) => acts),
    messages,
  );
  turn = apply(turn, { do: 'idle', idle });
  if (isSilent(idle, before))
    return { conversation: turn.conversation, replies: [], topics: [], outcome: null, explain: none };
  if (idle?.count === patience) turn = apply(turn, { do: 'say', part: { role: 'answer', text: 'waiting-here' } });

  turn = arrive(turn);
  const { replies, asked, offered, parts } = compose(turn);
  turn = apply(turn, { do: 'shown', asked, offered, parts });
  const { draft } = turn;
  return {
    conversation: draft.erased ? null : turn.conversation,
    replies,
    topics: draft.topics,
    outcome: draft.outcome,
    explain: () => taken.map((one) => explainMessage(one, parts)),
  };
};
