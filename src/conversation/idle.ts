import type { Act } from './acts.ts';
import type { Conversation, Idle } from './conversation.ts';
import type { Inbound } from './message.ts';
import type { TurnState } from './move/state.ts';

/** After so many the bot says that it waits; then it is quiet, so that two automatic repliers do not talk for ever. */
export const patience = 12;
/** Somebody who comes back after this long is answered again. In ms. */
const pause = 10 * 60_000;

const smallTalk: ReadonlySet<Act['type']> = new Set([
  'feel',
  'affirm',
  'deny',
  'unsure',
  'attitude',
  'foreign',
  'unclear',
  'unknown',
]);

const isSmallTalk = (act: Act): boolean => smallTalk.has(act.type) || (act.type === 'command' && act.name === 'repeat');

/** Counts on when these messages neither answered, asked nor wanted anything; `null` when they did. */
export function idleAfter(
  before: Conversation | undefined,
  { conversation, draft, now }: TurnState,
  acts: readonly Act[],
  messages: readonly Inbound[],
): Idle | null {
  const quiet = messages.every(({ body }) => body.type === 'text');
  const same =
    before !== undefined &&
    before.steps === conversation.steps &&
    before.locale === conversation.locale &&
    before.errors === conversation.errors &&
    before.doubt === conversation.doubt;
  if (!quiet || !same || draft.erased || !acts.every(isSmallTalk)) return null;
  const last = before.idle && now - before.idle.at < pause ? before.idle : null;
  const thanked = acts.length > 0 && acts.every((act) => act.type === 'feel' && act.feeling === 'thanks');
  return { count: (last?.count ?? 0) + 1, at: now, thanked };
}

/** Whether nothing is said any more: to a second thank-you, and to whoever goes on for longer than our patience. */
export function isSilent(idle: Idle | null, before: Conversation | undefined): boolean {
  return idle !== null && (idle.count > patience || (idle.thanked && idle.count > 1 && before?.idle?.thanked === true));
}
