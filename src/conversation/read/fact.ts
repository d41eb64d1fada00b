import type { Act } from '../acts.ts';
import { factsOf } from './facts.ts';
import { actAt, type Reader } from './reader.ts';

/** How sure a fact is that is named and not said in so many words. */
const named = 0.9;

/**
 * What is said of the case beside what is wanted: "mi empresa", "la niñera", "sí tengo el correo abierto". At the
 * question for that fact it is the answer.
 */
export const fact: Reader = (utterance, view) => {
  const { pending } = view;
  return factsOf(utterance, view).told.map(({ fact, value, from, to }): Act => {
    const isAnswer = pending?.fact === fact && pending.choices.some(({ id }) => id === value);
    const template = isAnswer
      ? ({ type: 'answer', slot: pending.slot, value, by: 'words' } as const)
      : ({ type: 'inform', fact, value } as const);
    return actAt(utterance, 'fact', template, [from, to], named);
  });
};
