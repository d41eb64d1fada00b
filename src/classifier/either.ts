import { finder, type PhraseList, phrasesNamed } from './phrases.ts';

/** Two topics that a message may equally mean; `null` when it says more than that. */
export type Either = (words: readonly string[]) => readonly string[] | null;

/**
 * Makes the reader of messages that name a trouble and not its cause: "no puedo entrar" may be a lost key or a blocked
 * one. A phrase of the list must stand in the message, and nothing beside it but the words of `around`. The name of
 * each phrase is the two topics.
 */
export function eitherOf(list: PhraseList): Either {
  const find = finder(list.filter(({ name }) => name !== 'around'));
  const around = new Set(phrasesNamed(list, 'around'));
  return (words) => {
    const found = find(words);
    const first = found[0];
    if (!first) return null;
    const isCovered = (at: number): boolean => found.some(({ from, to }) => from <= at && at < to);
    return words.every((word, i) => isCovered(i) || around.has(word)) ? first.name.split(' ') : null;
  };
}
