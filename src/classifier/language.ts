import type { Sink } from './features.ts';
import type { Scored } from './linear.ts';
import { remember } from './remember.ts';

/** The runs of one to four letters of a word, ends marked. */
export const languageLettersOf = remember((word: string): readonly string[] => {
  const bounded = `_${word}_`;
  const runs = new Set<string>();
  for (let size = 1; size <= 4; size += 1) {
    for (let from = 0; from + size <= bounded.length; from += 1) runs.add(bounded.slice(from, from + size));
  }
  return [...runs];
});

/** Words for telling languages apart: accents stay, for they tell the most. */
export const languageWords = (text: string): string[] => text.toLowerCase().match(/\p{L}+(?:'\p{L}+)?/gu) ?? [];

/** Letters and words of a text, for telling languages apart. Expects `languageWords`. */
export function languageFeatures(words: readonly string[]): Map<string, number> {
  const features = new Map<string, number>();
  for (const word of words) {
    features.set(`w:${word}`, 2);
    for (const letters of languageLettersOf(word)) features.set(letters, 1);
  }
  return features;
}

/** Keys hit at random: Latin letters without a vowel. */
const mashed = /^[b-df-hj-np-tv-xz]+$/;

/** Words that are looked at: the first ones tell. */
const enough = 12;

/** The language of a text; `sure` when it is enough to switch the conversation. */
export interface Language {
  readonly locale: string;
  readonly sure: boolean;
}

/**
 * Makes the function that tells the language of a `plain` text; `null` when it says nothing.
 *
 * @param score scores the languages by features, as made by `classifier`
 * @param neutral words that both languages write alike, or that say nothing about either
 */
export function languageTeller(
  score: (fill: (sink: Sink) => void) => Scored<string>,
  neutral: ReadonlySet<string>,
): (text: string) => Language | null {
  return (text) => {
    const words = languageWords(text).filter((word) => !neutral.has(word) && !mashed.test(word));
    if (words.length === 0) return null;
    const { labels, p } = score((sink) => {
      for (const word of words.slice(0, enough)) {
        sink.add(`w:${word}`, 2);
        sink.addLetters(word, 1);
      }
    });
    const best = p.indexOf(Math.max(...p));
    const [locale, likely] = [labels[best], p[best]];
    if (locale === undefined || likely === undefined || likely < 0.6) return null;
    const sureFrom = locale === 'other' ? 0.75 : 0.9;
    return { locale, sure: likely >= sureFrom && words.length >= 3 };
  };
}
