import type { Finder } from '../../classifier/phrases.ts';
import { finderOf, negation } from '../hear/tongue.ts';
import { actAt, type Reader, sayableNow } from './reader.ts';

const finders = new Map<string, Finder>();

/** Finds the phrases of one list of `locales/nlu/sayings.txt`. */
export function sayings(name: string): Finder {
  const known = finders.get(name) ?? finderOf('sayings', (own) => own === name);
  finders.set(name, known);
  return known;
}

/** In longer messages a phrase that is not most of them says nothing. */
const fewWords = 5;
/** How sure a phrase among other words is. */
export const doubtful = 0.5;

/** Phrases that a choice of the pending question is known by: "ya lo encontré", "it's back up". */
export const saying: Reader = (utterance, view) =>
  sayableNow(view).flatMap(({ slot, choice }) => {
    if (choice.sayings === undefined) return [];
    const find = sayings(choice.sayings);
    for (const { words, from, mood } of utterance.clauses) {
      if (mood !== 'statement') continue;
      const found = find(words).find((each) => !negation.isNegated(words, each.from) && !stillNot(words, each.from));
      if (!found) continue;
      const act = { type: 'answer', slot, value: choice.id, by: 'words' } as const;
      // A phrase that is most of what was said answers; one among more words may be about something else.
      const isMost = 2 * (found.to - found.from) >= utterance.core.length;
      if (!isMost && utterance.core.length > fewWords) continue;
      return [actAt(utterance, 'saying', act, [from + found.from, from + found.to], isMost ? 0.9 : doubtful)];
    }
    return [];
  });

/** "todavía no carga", "still nothing": a denial anywhere before it in the clause. */
const stillNot = (words: readonly string[], at: number): boolean => words.slice(0, at).some(negation.isNegator);
