import type { Inbound, Reply } from '../../src/conversation/message.ts';
import { wordsOnly } from '../../src/conversation/say/made.ts';
import type { Conversing } from '../../src/turns/turn.ts';

/** A conversation that only counts: what it holds shows which messages had an effect, how often and in what order. */
export interface Counting {
  readonly startedAt: number;
  readonly wait: { readonly id: string; readonly at: number } | null;
  /** The text of every message that had its effect, and `due:<id>` for every wait that was fired. */
  readonly effects: readonly string[];
  /** Waits that a message ended before their time. */
  readonly cancelled: readonly string[];
}

/** What the sender of a message hears that is not tried again. */
export const sorry = 'sorry';

/**
 * Answers every effect with one reply `<n> <text>`, n counting all effects of the person.
 * `wait <ms> ...` opens a wait, `bad ...` makes the turn fail, `forget` has everything deleted, `twice ...` is answered with two replies.
 */
export const counting: Conversing<Counting, null> = (before, messages, now) => {
  let state: Counting = before ?? { startedAt: now, wait: null, effects: [], cancelled: [] };
  const replies: Reply[] = [];
  for (const message of messages) {
    const text = textOf(message);
    if (text.startsWith('bad')) throw new Error('this message makes the turn fail');
    if (text === 'forget') return { conversation: null, replies: [wordsOnly('gone')], topics: [], outcome: null };
    if (message.body.type === 'due' && state.wait?.id !== message.body.wait) continue;
    const n = state.effects.length + 1;
    const cancelled = state.wait && message.body.type !== 'due' ? [...state.cancelled, state.wait.id] : state.cancelled;
    const [, ms] = /^wait (\d+)/.exec(text) ?? [];
    const wait = ms === undefined ? null : { id: `w${n}`, at: now + Number(ms) };
    state = { ...state, effects: [...state.effects, text], cancelled, wait };
    replies.push(wordsOnly(`${n} ${text}`));
    if (text.startsWith('twice')) replies.push(wordsOnly(`${n} again ${text}`));
  }
  return { conversation: state, replies, topics: ['counted'], outcome: null };
};

function textOf({ body }: Inbound): string {
  switch (body.type) {
    case 'text':
      return body.text;
    case 'due':
      return `due:${body.wait}`;
    default:
      return body.type;
  }
}
