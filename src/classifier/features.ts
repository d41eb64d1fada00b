import type { Negation } from './negation.ts';
import type { Finder } from './phrases.ts';
import { remember } from './remember.ts';
import { stem } from './stem.ts';

/** What the classifier sees of a message: each feature's name and how much it weighs. */
export type Features = ReadonlyMap<string, number>;

/** How far a "no" reaches, in words. */
const reach = 4;

const weights = {
  word: 1,
  pair: 0.8,
  letters: 0.22,
  concept: 1.6,
  pairOfConcepts: 0.5,
  unknown: 0.8,
  shape: 0.6,
} as const;

/** What features are seen with. */
export interface Eyes {
  readonly concepts: Finder;
  readonly negation: Negation;
  /** Whether a stem occurs in training; words outside it say that the subject may be foreign. */
  readonly known: (stem: string) => boolean;
}

/** Takes features in. A name that comes again counts once. */
export interface Sink {
  add(name: string, weight: number): void;
  /** All runs of letters of a word at once, so that the sink may know them from before. */
  addLetters(word: string, weight: number): void;
}

/** The features of a row of folded words, by name: what training reads. */
export function featuresOf(words: readonly string[], eyes: Eyes): Features {
  const features = new Map<string, number>();
  const add = (name: string, weight: number): void => {
    if (!features.has(name)) features.set(name, weight);
  };
  const addLetters = (word: string, weight: number): void => {
    for (const letters of lettersOf(word)) add(letters, weight);
  };
  describe(words, eyes, { add, addLetters });
  return features;
}

/**
 * Hands the features of a row of folded words to a sink.
 *
 * `w:` stem, `b:` two stems, `c:` letters inside a word, `C:` concept, `!C:` concept up to four words after a "no",
 * `L:` concept after "but", `P:` two concepts together, `?` a question, `u` a word never seen in training.
 */
export function describe(words: readonly string[], { concepts, negation, known }: Eyes, sink: Sink): void {
  const add = (name: string, weight: number): void => sink.add(name, weight);
  const spoken = words.filter((word) => word !== '?');
  const stems = spoken.map(stem);

  stems.forEach((own, i) => {
    add(`w:${own}`, weights.word);
    add(`b:${stems[i - 1] ?? '^'} ${own}`, weights.pair);
  });
  add(`b:${stems.at(-1) ?? '^'} $`, weights.pair * 0.5);
  for (const word of spoken) sink.addLetters(word, weights.letters);

  const found = concepts(spoken).filter(({ name }) => name !== 'NOT');
  const turn = spoken.findLastIndex((word, i) => i > 0 && negation.isContrast(word));
  const seen = new Set<string>();
  for (const { name, from } of found) {
    const negated = spoken.slice(Math.max(0, from - reach), from).some(negation.isNegator);
    const after = turn > 0 && from > turn;
    add(`C:${name}`, weights.concept);
    if (negated) add(`!C:${name}`, weights.concept);
    if (after) add(`L:${name}`, weights.concept);
    seen.add(name);
  }
  const names = [...seen].sort();
  if (names.length <= 6) {
    names.forEach((one, i) => {
      for (const other of names.slice(i + 1)) add(`P:${one}+${other}`, weights.pairOfConcepts);
    });
  }
  if (words.includes('?')) add('?', weights.shape);
  if (names.length === 0) add('C:none', weights.shape);
  const unknown = stems.filter((own) => own.length > 3 && !known(own)).length;
  if (unknown > 0) add('u', weights.unknown * Math.min(1, (2 * unknown) / stems.length));
  if (unknown > 1) add('uu', weights.unknown);
  add(`n:${Math.min(4, Math.floor(Math.log2(stems.length + 1)))}`, weights.shape);
}

/** The runs of three to five letters of a word, its ends marked. */
export const lettersOf = remember((word: string): readonly string[] => {
  const bounded = `_${word}_`;
  const runs = new Set<string>();
  for (let size = 3; size <= 5; size += 1) {
    for (let from = 0; from + size <= bounded.length; from += 1) runs.add(`c:${bounded.slice(from, from + size)}`);
  }
  return [...runs];
});
