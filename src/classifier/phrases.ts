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

/** The longest phrase of a list that begins right at a word; of several as long, the first of the list. */
export type Beginning = (words: readonly string[], from?: number) => Found | null;

/** One word of a phrase as it is compared. */
interface Pattern {
  readonly text: string;
  readonly kind: 'word' | 'prefix' | 'gap';
}

interface Entry {
  readonly name: string;
  readonly patterns: readonly Pattern[];
}

/** How many words `..` may stand for. */
const widestGap = 4;

function patternOf(word: string): Pattern {
  if (word === '..') return { text: '', kind: 'gap' };
  return word.endsWith('*') ? { text: word.slice(0, -1), kind: 'prefix' } : { text: word, kind: 'word' };
}

const fits = (word: string, { text, kind }: Pattern): boolean =>
  kind === 'prefix' ? word.startsWith(text) : word === text;

/** Where the rest of a phrase ends when it stands at a word, or -1. A gap takes as few words as it can. */
function endOf(patterns: readonly Pattern[], next: number, words: readonly string[], at: number): number {
  let [pattern, place] = [next, at];
  for (; pattern < patterns.length; pattern += 1, place += 1) {
    const own = patterns[pattern] as Pattern;
    if (own.kind === 'gap') return endAfterGap(patterns, pattern + 1, words, place);
    if (place >= words.length || !fits(words[place] as string, own)) return -1;
  }
  return place;
}

function endAfterGap(patterns: readonly Pattern[], next: number, words: readonly string[], at: number): number {
  for (let skipped = 0; skipped <= widestGap && at + skipped < words.length; skipped += 1) {
    const end = endOf(patterns, next, words, at + skipped);
    if (end >= 0) return end;
  }
  return -1;
}

const none: readonly Entry[] = [];

/** Which phrases of a list a word can begin, in the order of the list; worked out once a word. */
function beginningsOf(list: PhraseList): (word: string) => readonly Entry[] {
  const entries = list.flatMap(({ name, phrases }) =>
    phrases.map((phrase): Entry => ({ name, patterns: phrase.split(' ').map(patternOf) })),
  );
  const exact = Map.groupBy(entries, ({ patterns: [first] }) => (first?.kind === 'word' ? first.text : ''));
  const open = entries.filter(({ patterns: [first] }) => first?.kind === 'prefix');
  return remember((word) => {
    const own = exact.get(word) ?? none;
    const opened = open.filter(({ patterns: [first] }) => first !== undefined && fits(word, first));
    if (opened.length === 0) return own;
    const fitting = new Set([...own, ...opened]);
    return entries.filter((entry) => fitting.has(entry));
  });
}

/** Makes the finder of a list. */
export function finder(list: PhraseList): Finder {
  const beginnings = beginningsOf(list);
  return (words) => {
    const found: Found[] = [];
    for (let from = 0; from < words.length; from += 1) {
      const first = found.length;
      for (const { name, patterns } of beginnings(words[from] as string)) {
        const to = endOf(patterns, 1, words, from + 1);
        if (to < 0) continue;
        let at = first;
        while (at < found.length && found[at]?.name !== name) at += 1;
        if (to > (found[at]?.to ?? 0)) found[at] = { name, from, to };
      }
    }
    return found;
  };
}

/** Makes the finder of phrases that a row of words begins with. */
export function beginning(list: PhraseList): Beginning {
  const beginnings = beginningsOf(list);
  return (words, from = 0) => {
    let best: Found | null = null;
    for (const { name, patterns } of beginnings(words[from] ?? '')) {
      const to = endOf(patterns, 1, words, from + 1);
      if (to > (best?.to ?? 0)) best = { name, from, to };
    }
    return best;
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
