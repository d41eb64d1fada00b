import type { Question } from '../../flows/procedure.ts';
import { acceptChoice, actionSlot, decodeChoice, suggestionChoice, topicSlot } from './choice-id.ts';
import { hasText } from './texts.ts';

/** Names of texts that belong to an id: ids have underscores, texts have dashes. */
const dashed = (id: string): string => id.replaceAll('_', '-');

export const topicText = (topic: string): string => `topic-${dashed(topic)}`;
export const topicLabel = (topic: string): string => `topic-${dashed(topic)}.label`;
export const nameText = (question: string): string => `name-${dashed(question)}`;
export const problemText = (question: string, reason: string): string => `${question}.problem-${dashed(reason)}`;
export const doubtText = (question: string, reason: string): string => `${question}.doubt-${dashed(reason)}`;
export const factLabel = (pattern: string, value: string): string => pattern.replace('{value}', dashed(value));

/** The main text of a question: variants borrow what they lack from it. */
const mainText = (question: Question): string => question.borrows ?? `ask-${dashed(question.id)}`;

const attributes = new WeakMap<Question, Map<string, string>>();

/** An attribute of a question's text; a variant of a question borrows what it lacks from the main one. */
export function questionText(question: Question, attribute: string): string {
  const found = attributes.get(question) ?? new Map<string, string>();
  const known = found.get(attribute);
  if (known !== undefined) return known;
  const own = `${question.text}.${attribute}`;
  const name = hasText(own) ? own : `${mainText(question)}.${attribute}`;
  // Only names of texts are remembered: old buttons may name anything.
  if (hasText(name)) attributes.set(question, found.set(attribute, name));
  return name;
}

export const choiceText = (question: Question, choice: string): string =>
  questionText(question, `choice-${dashed(choice)}`);

export const describeText = (question: Question, choice: string): string =>
  questionText(question, `describe-${dashed(choice)}`);

/** The label text of any full choice id that is not one of the pending question's; `null` for anything the bot never made. */
export function offeredText(id: string, question: Question | null): string | null {
  const read = decodeChoice(id);
  if (read === null) return null;
  const { slot, choice } = read;
  const name =
    slot === actionSlot
      ? `do-${choice}`
      : slot === topicSlot
        ? topicLabel(choice)
        : choice === acceptChoice || choice === suggestionChoice
          ? `doubted.choice-${choice}`
          : question
            ? questionText(question, `choice-${choice}`)
            : null;
  return name !== null && hasText(name) ? name : null;
}
