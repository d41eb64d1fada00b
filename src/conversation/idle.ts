import type { Topic } from '../../flows/topics.ts';
import type { Conversation } from './conversation.ts';
import type { Inbound } from './message.ts';
import type { Talk } from './talk.ts';

/** Messages in a row that brought nothing new. */
export interface Idle {
  readonly count: number;
  /** When the last of them came, in ms since 1970. */
  readonly at: number;
  /** The last of them was a thank-you, which has been answered. */
  readonly thanked: boolean;
}

/** After so many the bot says that it waits; then it is quiet, so that two automatic repliers do not talk for ever. */
export const patience = 12;
/** Somebody who comes back after this long is answered again. In ms. */
const pause = 10 * 60_000;

const smallTalk: ReadonlySet<string> = new Set<Topic>([
  'thanks',
  'greeting',
  'affirm',
  'deny',
  'unsure',
  'repeat',
  'frustration',
  'out_of_domain',
]);

/** Counts on when these messages neither answered, asked nor wanted anything; `null` when they did. */
export function idleAfter(before: Conversation | undefined, talk: Talk, messages: readonly Inbound[]): Idle | null {
  const { conversation, draft, now } = talk;
  const quiet = messages.every(({ body }) => body.type === 'text');
  const same =
    before !== undefined &&
    before.steps === conversation.steps &&
    before.locale === conversation.locale &&
    before.errors === conversation.errors &&
    before.doubt === conversation.doubt;
  if (!quiet || !same || draft.erased || !draft.topics.every((topic) => smallTalk.has(topic))) return null;
  const last = before.idle && now - before.idle.at < pause ? before.idle : null;
  const thanked = draft.topics.length > 0 && draft.topics.every((topic) => topic === 'thanks');
  return { count: (last?.count ?? 0) + 1, at: now, thanked };
}

/** Whether nothing is said any more: to a second thank-you, and to whoever goes on for longer than our patience. */
export function isSilent(idle: Idle | null, before: Conversation | undefined): boolean {
  return idle !== null && (idle.count > patience || (idle.thanked && idle.count > 1 && before?.idle?.thanked === true));
}
