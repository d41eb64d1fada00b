import type { Act, ActTemplate } from '../acts.ts';
import type { Pending } from '../view.ts';
import { factsOf } from './facts.ts';
import { actAt, type Reader } from './reader.ts';

/** How sure a fact is that is named and not said in so many words. */
const named = 0.9;

/**
 * What is said of the case beside what is wanted: "mi empresa", "la niñera", "sí tengo el correo abierto". At the
 * question for that fact it is the answer; where a button takes an earlier answer back for it, it is that correction
 * ("no, es la patronal" in the procedure of the other key).
 */
export const fact: Reader = (utterance, view) => {
  const { pending } = view;
  return factsOf(utterance, view).told.map(({ fact, value, from, to }): Act => {
    return actAt(utterance, 'fact', templateOf(pending, fact, value), [from, to], named);
  });
};

function templateOf(pending: Pending | null, fact: string, value: string): ActTemplate {
  if (pending?.fact === fact && pending.choices.some(({ id }) => id === value))
    return { type: 'answer', slot: pending.slot, value, by: 'words' };
  const correction = pending?.choices.find(({ corrects }) => corrects?.fact === fact && corrects.to === value);
  return correction?.corrects ? { type: 'correct', ...correction.corrects } : { type: 'inform', fact, value };
}
