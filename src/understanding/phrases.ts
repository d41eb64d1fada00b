import { remember } from './remember.ts';

/**
 * A list of named phrases as it stands in `locales/nlu/*.txt`: `name: one phrase, another, begin*`.
 * Phrases are folded words; `*` at the end of a word stands for any ending.
 */
export type PhraseList = readonly { readonly name: string; readonly phrases: readonly string[] }[];

/** Where a phrase was found: words `from` up to, not including, `to`. */
interface Found {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Finds every phrase of a list in a row of words; of those that begin at one word, the longest for each name. */
export type Finder = (words: readonly string[]) => Found[];

interface Entry {
  readonly name: string;
  readonly words: readonly string[];
}

const fits = (word: string, pattern: string): boolean =>
  pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : word === pattern;

/** Makes the finder of a list. */
export function finder(list: PhraseList): Finder {
  const entries = list.flatMap(({ name, phrases }) =>
    phrases.map((phrase): Entry => ({ name, words: phrase.split(' ') })),
  );
  // Which phrases a word can begin is worked out once a word.
  const beginning = remember((word) => entries.filter(({ words }) => fits(word, words[0] ?? '')));
  return (words) => {
    const found: Found[] = [];
    words.forEach((word, from) => {
      const longest = new Map<string, number>();
      for (const entry of beginning(word)) {
        if (!entry.words.every((pattern, i) => fits(words[from + i] ?? '', pattern))) continue;
        longest.set(entry.name, Math.max(longest.get(entry.name) ?? 0, from + entry.words.length));
      }
      for (const [name, to] of longest) found.push({ name, from, to });
    });
    return found;
  };
}

/** Reads a list from the text of its file; `#` begins a comment line. */
export function phraseList(text: string): PhraseList {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const colon = line.indexOf(':');
      return {
        name: line.slice(0, colon).trim(),
        phrases: line
          .slice(colon + 1)
          .split(',')
          .map((phrase) => phrase.trim())
          .filter((phrase) => phrase !== ''),
      };
    });
}
