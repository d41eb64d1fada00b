/**
 * A list of named phrases as it stands in `locales/nlu/*.txt`: `name: one phrase, another, begin*`.
 * Phrases are folded words; `*` at the end of a word stands for any ending.
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

const fits = (word: string, pattern: string): boolean =>
  pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : word === pattern;

/** Phrases are filed under the first three letters of their first word, so that a word meets only a few of them. */
const drawer = (word: string): string => word.replace('*', '').slice(0, 3);

/** Makes the finder of a list. */
export function finder(list: PhraseList): Finder {
  const drawers = new Map<string, Entry[]>();
  for (const { name, phrases } of list) {
    for (const phrase of phrases) {
      const words = phrase.split(' ');
      const key = drawer(words[0] ?? '');
      drawers.set(key, [...(drawers.get(key) ?? []), { name, words }]);
    }
  }
  const short = [...drawers.keys()].filter((key) => key.length < 3);
  return (words) => {
    const found: Found[] = [];
    words.forEach((word, from) => {
      const key = drawer(word);
      const entries = [...(drawers.get(key) ?? [])];
      for (const begin of short)
        if (begin !== key && key.startsWith(begin)) entries.push(...(drawers.get(begin) ?? []));
      const longest = new Map<string, number>();
      for (const entry of entries) {
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
