import { type ChoiceId, type ChoiceSpec, type Question, type QuestionId, questionIds } from '../../flows/question.ts';
import type { Locale, Pending } from '../understanding/understood.ts';
import { locales } from '../understanding/understood.ts';
import type { Answer } from './conversation.ts';
import type { Choice } from './message.ts';
import type { Position } from './position.ts';
import { hasText, writeNamed } from './texts.ts';

const dashed = (id: string): string => id.replaceAll('_', '-');

/** An attribute of a question's text; a variant of a question borrows what it lacks from the main one. */
export function questionText(question: Question, attribute: string): string {
  const own = `${question.text}.${attribute}`;
  return hasText(own) ? own : `ask-${dashed(question.id)}.${attribute}`;
}

export const choiceText = (question: Question, choice: string): string =>
  questionText(question, `choice-${dashed(choice)}`);

/** What a button of the pending question is called on the wire: at most 64 bytes, with slot and version. */
const choiceId = (slot: string, question: Question, choice: string): string => `${slot}.${question.version}.${choice}`;

/** The choices that can be taken now: hidden ones too, but not those that have failed or that have nothing to change. */
export function openChoices(position: Position, answers: ReadonlyMap<string, Answer>): readonly ChoiceSpec[] {
  const { question, context } = position;
  return (question?.choices ?? []).filter(({ id }) => {
    if (question?.id === 'situation') return !context.failed.some((failed) => failed === id);
    const number = /^change_(.*)$/.exec(id)?.[1];
    return number === undefined || (answers.has(number) && answers.get(number) !== 'skip');
  });
}

/** The buttons of the pending question. */
export function questionChoices(position: Position, answers: ReadonlyMap<string, Answer>, locale: Locale): Choice[] {
  const { question, slot } = position;
  if (!question || slot === null) return [];
  const shown = openChoices(position, answers).filter(({ hidden }) => !hidden);
  return shown.map(({ id, style }) => {
    const description = `ask-${dashed(question.id)}.describe-${dashed(id)}`;
    return {
      id: choiceId(slot, question, id),
      label: writeNamed(locale, choiceText(question, id), {}),
      ...(hasText(description) && shown.length > 3 ? { description: writeNamed(locale, description, {}) } : {}),
      ...(style ? { style } : {}),
    };
  });
}

const labels = new Map<string, readonly string[]>();

/** A button's label in both languages: people answer in either. */
function labelsOf(name: string): readonly string[] {
  const known = labels.get(name);
  if (known) return known;
  const written = locales.map((locale) => writeNamed(locale, name, {}));
  labels.set(name, written);
  return written;
}

type Said = Pending['choices'][number];
const said = new Map<Question, ReadonlyMap<string, Said>>();

/** The choices of a question that can be said. What only the clock can choose has no label. */
function sayable(question: Question): ReadonlyMap<string, Said> {
  const known = said.get(question);
  if (known) return known;
  const named = question.choices.filter(({ id }) => hasText(choiceText(question, id)));
  const choices = new Map(
    named.map(({ id, topics, hidden }): [string, Said] => [
      id,
      {
        id,
        labels: labelsOf(choiceText(question, id)),
        ...(topics ? { topics } : {}),
        ...(hidden ? { hidden } : {}),
      },
    ]),
  );
  said.set(question, choices);
  return choices;
}

/** A question as the reading of answers sees it. */
export function pendingOf(question: Question, choices: readonly ChoiceSpec[]): Pending {
  const all = sayable(question);
  return {
    question: question.id,
    expects: question.expects,
    choices: choices.flatMap(({ id }) => all.get(id) ?? []),
  };
}

/** Buttons that belong to no question: full id and the text that labels them. */
const actionLabels = {
  'do.1.menu': 'do-menu',
  'do.1.continue': 'do-continue',
  'do.1.start': 'do-start',
  'do.1.restart': 'do-restart',
  'do.1.person': 'do-person',
  'do.1.none': 'do-none',
  'do.1.spanish': 'do-spanish',
  'do.1.english': 'do-english',
} as const;
type ActionId = keyof typeof actionLabels;

/** The label text of any full choice id that is not one of the pending question's. */
export function offeredText(id: string): string | null {
  if (Object.hasOwn(actionLabels, id)) return actionLabels[id as ActionId];
  const [space, , name = ''] = id.split('.');
  if (space === 'topic') {
    const label = `topic-${dashed(name)}.label`;
    return hasText(label) ? label : null;
  }
  if (name === 'accept' || name === 'suggestion') return `doubted.choice-${name}`;
  if (name === 'skip') return 'ask-identity.choice-skip';
  return null;
}

export function offeredChoices(ids: readonly string[], locale: Locale): Choice[] {
  return ids.flatMap((id) => {
    const name = offeredText(id);
    return name === null || !hasText(name) ? [] : [{ id, label: writeNamed(locale, name, {}) }];
  });
}

/** What was offered last, as the reading of answers sees it. */
export function pendingOffer(ids: readonly string[]): Pending {
  const choices = ids.flatMap((id) => {
    const name = offeredText(id);
    if (name === null || !hasText(name)) return [];
    const meaning = /\.(?:accept|suggestion)$/.test(id) ? ['affirm'] : id === 'do.1.none' ? ['deny'] : undefined;
    return [{ id, labels: labelsOf(name), ...(meaning ? { topics: meaning } : {}) }];
  });
  return { question: 'offer', expects: 'choice', choices };
}

/** Takes a full id apart; `null` for anything the bot never made. */
export function readChoiceId(id: string): { slot: string; version: number; choice: ChoiceId | string } | null {
  const parts = /^([a-z_:@0-9]{1,40})\.(\d{1,4})\.([a-z_]{1,30})$/.exec(id);
  return parts ? { slot: parts[1] ?? '', version: Number(parts[2]), choice: parts[3] ?? '' } : null;
}

/** The question a slot belongs to: `situation:again@2` -> `situation`. */
export const questionOfSlot = (slot: string): QuestionId | null =>
  questionIds.find((id) => id === slot.split(/[:@]/)[0]) ?? null;
