import { noticeVersion } from '../../flows/recovery/consent.ts';
import { forgotten, numbersOf, sayArrival } from './card.ts';
import { choiceText, questionOfSlot } from './choices.ts';
import type { Answer, Step } from './conversation.ts';
import type { Position } from './position.ts';
import { answers, here, say, type Talk, text, update } from './talk.ts';

/** Steps older than this many are folded into one: a record grows with its answers, not with the talk about them. */
const foldBeyond = 40;

/** Keeps new answers and says what the new position has to say. */
export function give(talk: Talk, step: Step): void {
  const before = here(talk);
  if (step.consent === 'accept') update(talk, { consent: { at: talk.now, notice: noticeVersion } });
  const { steps: old } = talk.conversation;
  const steps = talk.stepped ? [...old.slice(0, -1), { ...old.at(-1), ...step }] : [...old, step];
  talk.stepped = true;
  update(talk, {
    steps: steps.length > foldBeyond ? fold(steps) : steps,
    misses: 0,
    errors: 0,
    doubt: null,
    moved: true,
  });
  sayArrival(talk, before);
}

function fold(steps: readonly Step[]): readonly Step[] {
  const [oldest = {}, next = {}, ...rest] = steps;
  return [{ ...oldest, ...next }, ...rest];
}

/** Takes the last step back: the state before it is there again. `false` at the very start. */
export function takeBack(talk: Talk): boolean {
  const { steps } = talk.conversation;
  if (steps.length === 0) return false;
  update(talk, { steps: steps.slice(0, -1), misses: 0, errors: 0, doubt: null });
  return true;
}

/** Facts told at any moment, by question. They wait for their question, or change what was answered before. */
export interface Facts {
  readonly key_kind?: Answer;
  readonly situation?: Answer;
  readonly employer_kind?: Answer;
  readonly email_access?: Answer;
  /** Further situations told in the same breath, by commas. */
  readonly also?: string;
}

/** Answers the questions that the facts answer, as far as they lead from here. Returns what was newly given. */
export function applyFacts(talk: Talk, facts: Facts): Step {
  const step: Record<string, Answer> = {};
  const known = answers(talk);
  if (facts.employer_kind && known.get('employer_kind') !== facts.employer_kind)
    step.employer_kind = facts.employer_kind;
  if (facts.email_access && !known.has('email_access')) step.email_access = facts.email_access;
  if (facts.also) step.also = facts.also;
  const probe: Talk = { ...talk, conversation: { ...talk.conversation } };
  for (;;) {
    update(probe, { steps: [...talk.conversation.steps, step] });
    const { question, slot } = here(probe);
    if (!question || slot === null || step[slot] !== undefined) break;
    const answer = answerOf(question.id, facts);
    if (answer === undefined) break;
    step[slot] = answer;
  }
  if (Object.keys(step).length > 0) give(talk, step);
  return step;
}

function answerOf(question: string, facts: Facts): Answer | undefined {
  switch (question) {
    case 'key_kind':
      // Whoever tells an employer's trouble, or what kind of employer they are, needs the employer's key.
      return facts.key_kind ?? (facts.situation || facts.employer_kind ? 'employer' : undefined);
    case 'situation':
    case 'words':
      return facts.situation;
    default:
      return undefined;
  }
}

/** The slot on the way here that holds the newest answer to a question; the situation may also have been told in words. */
export function answeredSlot(position: Position, question: string): string | undefined {
  const names = question === 'situation' ? ['situation', 'words'] : [question];
  return position.path.findLast((slot) => names.includes(questionOfSlot(slot) ?? ''));
}

/** Replaces an earlier answer; answers that the new way no longer meets are dropped, and the person is told both. */
export function change(talk: Talk, slot: string, to: Answer, shown: string): void {
  const question = questionOfSlot(slot) ?? slot;
  if (answers(talk).get(slot) === to) {
    say(talk, 'already', { to: shown });
    return;
  }
  say(talk, 'changed', { name: nameOf(talk, question), to: shown });
  replace(talk, slot, to);
}

/** Opens an earlier question again; the answers after it wait. */
export function reopen(talk: Talk, slot: string): void {
  say(talk, 'changing', { name: nameOf(talk, questionOfSlot(slot) ?? slot) });
  replace(talk, slot, null);
}

function replace(talk: Talk, slot: string, to: Answer | null): void {
  const before = here(talk);
  // Changed numbers are to be looked at once more, but not those that were handed over and forgotten.
  const numbers = Object.values(numbersOf(talk)).some((value) => value !== forgotten);
  const isChecked = ['identity', 'ruc', 'branch'].includes(slot) || (slot === 'employer_kind' && numbers);
  const checked = isChecked ? { confirm: null } : {};
  const step: Step = { ...checked, [slot]: to };
  const probe: Talk = { ...talk, conversation: { ...talk.conversation, steps: [...talk.conversation.steps, step] } };
  const after = here(probe);
  const gone = after.outcome === null ? [] : before.path.filter((old) => old !== slot && !after.path.includes(old));
  const kept = gone.filter((old) => answers(talk).has(old) && old !== 'confirm');
  if (kept.length > 0) {
    const names = [...new Set(kept.map((old) => nameOf(talk, questionOfSlot(old) ?? old)))];
    say(talk, 'dropped', { names: names.join(', ') });
  }
  give(talk, { ...step, ...Object.fromEntries(gone.map((old) => [old, null])) });
}

const nameOf = (talk: Talk, question: string): string => text(talk, `name-${question.replaceAll('_', '-')}`);

/** What an answer is called on its button. */
export function shownAnswer(talk: Talk, position: Position, choice: string): string {
  return position.question ? text(talk, choiceText(position.question, choice)) : choice;
}
