import { encodeChoice } from '../choice-id.ts';
import type { Answer } from '../conversation.ts';
import type { Choice } from '../message.ts';
import { openChoices } from '../move/open-choices.ts';
import type { Position } from '../move/position.ts';
import { choiceText, describeText, offeredText } from '../text-names.ts';
import { hasText, writeNamed } from '../texts.ts';
import type { Locale } from '../view.ts';

/** The buttons of the pending question. */
export function questionChoices(position: Position, answers: ReadonlyMap<string, Answer>, locale: Locale): Choice[] {
  const { question, slot } = position;
  if (!question || slot === null) return [];
  const shown = openChoices(position, answers).filter(({ hidden }) => !hidden);
  return shown.map(({ id, style }) => {
    const description = describeText(question, id);
    return {
      id: encodeChoice(slot, question.version, id),
      label: writeNamed(locale, choiceText(question, id), {}),
      ...(hasText(description) && shown.length > 3 ? { description: writeNamed(locale, description, {}) } : {}),
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
