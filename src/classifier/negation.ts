import { type PhraseList, phrasesNamed } from './phrases.ts';

/** Which words deny, how far a denial reaches, and after which words the other side is told. */
export interface Negation {
  readonly isNegator: (word: string) => boolean;
  /** "pero", "but": what comes after it counts for more. */
  readonly isContrast: (word: string) => boolean;
  /**
   * Whether what stands at a word is denied: a "no" before it with nothing but small words between.
   *
   * @param from the first word that may deny, such as the beginning of the clause
   */
  readonly isNegated: (words: readonly string[], at: number, from?: number) => boolean;
}

/** Reads `locales/nlu/negation.txt`: the one place that says what denies. */
export function negationOf(list: PhraseList): Negation {
  const negators = new Set(phrasesNamed(list, 'negators'));
  const between = new Set(phrasesNamed(list, 'between'));
  const contrasts = new Set(phrasesNamed(list, 'contrasts'));
  return {
    isNegator: (word) => negators.has(word),
    isContrast: (word) => contrasts.has(word),
    isNegated(words, at, from = 0) {
      let before = at - 1;
      while (before >= from && between.has(words[before] ?? '')) before -= 1;
      return before >= from && negators.has(words[before] ?? '');
    },
  };
}
