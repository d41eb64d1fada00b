import type { PhraseList } from './phrases.ts';
import type { Shorthand } from './tokens.ts';

const isWord = (word: string): boolean => word !== '..' && !word.endsWith('*');

/** Words that stand in a list, one by one; beginnings and gaps are no words. */
export const listed = (list: PhraseList): string[] =>
  list.flatMap(({ phrases }) => phrases.flatMap((phrase) => phrase.split(' '))).filter(isWord);

/** A list with its short forms written out, as the words of a message are: "email" -> "correo". */
export const writtenOut = (list: PhraseList, shorthand: Shorthand): PhraseList =>
  list.map(({ name, phrases }) => ({
    name,
    phrases: phrases.map((phrase) =>
      phrase
        .split(' ')
        .flatMap((word) => (isWord(word) ? (shorthand.get(word) ?? [word]) : [word]))
        .join(' '),
    ),
  }));
