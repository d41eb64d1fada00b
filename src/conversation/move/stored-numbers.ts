import type { Answer } from '../conversation.ts';
import type { Position } from './position.ts';

/** Stands in for a number that has been handed over and forgotten. */
export const forgotten = 'given';

/** Numbers by field, in the order of the form. */
export type Numbers = { readonly [field: string]: string };

/** The numbers of a conversation, those included that follow from others. */
export function numbersOf(answers: ReadonlyMap<string, Answer>, { procedure, context }: Position): Numbers {
  const given: { [field: string]: string } = {};
  for (const field of Object.keys(procedure.fields)) {
    const answer = answers.get(field);
    if (answer !== undefined && !isLeftOut(answer)) given[field] = answer;
  }
  return procedure.derive ? procedure.derive(given, context) : given;
}

/** Whether the answer at a number is that there is none. Numbers have a digit; choice ids have not. */
const isLeftOut = (answer: Answer): boolean => answer !== forgotten && !/\d/.test(answer);

/** The same steps without the numbers in them. */
export function withoutNumbers<Step extends { readonly [slot: string]: Answer | null }>(
  steps: readonly Step[],
  fields: readonly string[],
): readonly { readonly [slot: string]: Answer | null }[] {
  const hides = (slot: string, answer: Answer | null): boolean =>
    fields.includes(slot) && answer !== null && !isLeftOut(answer);
  return steps.map((step) =>
    Object.fromEntries(Object.entries(step).map(([slot, answer]) => [slot, hides(slot, answer) ? forgotten : answer])),
  );
}
