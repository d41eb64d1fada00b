import { remember } from './remember.ts';

/**
 * A list of named phrases as it stands in `locales/nlu/*.txt`: `name: one phrase, another, begin*`.
 * Phrases are folded words; `*` at the end of a word stands for any ending, `..` for up to four words of any kind.
 */
export type PhraseList = readonly { readonly name: string; readonly phrases: readonly string[] }[];

/** Where a phrase was found: words `from` up to, not including, `to`. */
export interface Found {
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

/** How many words `..` may stand for. */
const widestGap = 4;

const fits = (word: string, pattern: string): boolean =>
  pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : word === pattern;

/** Where the rest of a phrase ends when it stands at a word, or -1. A gap takes as few words as it can. */
function endOf(patterns: readonly string[], next: number, words: readonly string[], at: number): number {
  const pattern = patterns[next];
  if (pattern === undefined) return at;
  if (pattern !== '..') {
    const word = words[at];
    return word !== undefined && fits(word, pattern) ? endOf(patterns, next + 1, words, at + 1) : -1;
  }
  for (let skipped = 0; skipped <= widestGap && at + skipped < words.length; skipped += 1) {
    const end = endOf(patterns, next + 1, words, at + skipped);
    if (end >= 0) return end;
  }
  return -1;
}

/** The most words that a phrase can stretch over, its gaps filled. */
export const reachOf = (phrase: string): number =>
  phrase.split(' ').reduce((sum, word) => sum + (word === '..' ? widestGap : 1), 0);

const none: readonly Entry[] = [];

/** Makes the finder of a list. */
export function finder(list: PhraseList): Finder {
  const entries = list.flatMap(({ name, phrases }) =>
    phrases.map((phrase): Entry => ({ name, words: phrase.split(' ') })),
  );
  const exact = Map.groupBy(entries, ({ words }) => words[0] ?? '');
  const open = entries.filter(({ words }) => words[0]?.endsWith('*'));
  // Which phrases a word can begin is worked out once a word. They stay in the order of the list.
  const beginning = remember((word) => {
    const fitting = new Set([...(exact.get(word) ?? []), ...open.filter(({ words }) => fits(word, words[0] ?? ''))]);
    return fitting.size === 0 ? none : entries.filter((entry) => fitting.has(entry));
  });
  return (words) => {
    const found: Found[] = [];
    words.forEach((word, from) => {
      const candidates = beginning(word);
      if (candidates.length === 0) return;
      const longest = new Map<string, number>();
      for (const entry of candidates) {
        const to = endOf(entry.words, 1, words, from + 1);
        if (to > (longest.get(entry.name) ?? 0)) longest.set(entry.name, to);
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

/** All phrases of one name, whatever line they stand in. */
export const phrasesNamed = (list: PhraseList, name: string): string[] =>
  list.filter((entry) => entry.name === name).flatMap(({ phrases }) => phrases);
