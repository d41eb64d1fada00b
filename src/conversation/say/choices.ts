import type { Question } from '../../../flows/procedure.ts';
import { encodeChoice } from '../choice-id.ts';
import type { Answer } from '../conversation.ts';
import type { Choice } from '../message.ts';
import { openChoices } from '../move/open-choices.ts';
import type { Position } from '../move/position.ts';
import { choiceText, describeText, offeredText } from '../text-names.ts';
import { hasText, writeNamed } from '../texts.ts';
import type { Locale } from '../view.ts';

/** So many choices are buttons on every platform; more are a list, whose rows have a second line. */
const few = 3;

/** What is written on a button, and on its second line where it has one. */
interface Lettering {
  readonly label: string;
  readonly description?: string;
}

const letterings = new WeakMap<Question, Map<string, Lettering>>();

/** No text of a button has variables, so each is written once. */
function letteringOf(question: Question, choice: string, locale: Locale): Lettering {
  const own = letterings.get(question) ?? new Map<string, Lettering>();
  const key = `${locale} ${choice}`;
  const known = own.get(key);
  if (known) return known;
  const description = describeText(question, choice);
  const made = {
    label: writeNamed(locale, choiceText(question, choice), {}),
    ...(hasText(description) ? { description: writeNamed(locale, description, {}) } : {}),
  };
  letterings.set(question, own.set(key, made));
  return made;
}

/** The buttons of the pending question. */
export function questionChoices(position: Position, answers: ReadonlyMap<string, Answer>, locale: Locale): Choice[] {
  const { question, slot } = position;
  if (!question || slot === null) return [];
  const shown = openChoices(position, answers).filter(({ hidden }) => !hidden);
  return shown.map(({ id, style }) => {
    const { label, description } = letteringOf(question, id, locale);
    return {
      id: encodeChoice(slot, question.version, id),
      label,
      ...(shown.length > few && description !== undefined ? { description } : {}),
      ...(style ? { style } : {}),
    };
  });
}

/** Buttons in place of the question's, by their full ids. */
export function offeredChoices(ids: readonly string[], question: Position['question'], locale: Locale): Choice[] {
  return ids.flatMap((id) => {
    const name = offeredText(id, question);
    return name === null ? [] : [{ id, label: writeNamed(locale, name, {}) }];
  });
}
