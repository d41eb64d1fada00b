import { type PhraseList, phrasesNamed } from './phrases.ts';
import { speller, type Vocabulary } from './spelling.ts';
import { plain } from './text.ts';
import { type Shorthand, type Token, tokens } from './tokens.ts';

/** Turns a text into the words that everything else works on. */
export interface Reader {
  /** All words with their places, short forms written out, misspelt ones repaired. Expects `plain` text. */
  readonly tokens: (text: string) => Token[];
  /** The same words without their places. */
  readonly words: (text: string) => string[];
  /** The words without greeting, address and filler around them, as long as something is left. */
  readonly core: (words: readonly string[]) => string[];
}

/** Reads `short = long form` lines; `#` begins a comment line. */
export function shorthandOf(...texts: readonly string[]): Shorthand {
  return new Map(
    texts
      .flatMap((text) => text.split('\n'))
      .filter((line) => line.includes('=') && !line.startsWith('#'))
      .map((line) => line.split('=').map((side) => side.trim()))
      .map(([short = '', long = '']) => [short, long.split(' ')]),
  );
}

/** Makes the reader from the courtesy and shorthand lists and the words of training. */
export function reader(courtesy: PhraseList, shorthand: Shorthand, vocabulary: Vocabulary): Reader {
  const repair = speller(vocabulary);
  const heads = wordRows(courtesy, 'head', shorthand);
  const tails = wordRows(courtesy, 'tail', shorthand);
  const courteous = new Set([...heads, ...tails].map((row) => row.join(' ')));
  const byFirst = Map.groupBy(heads, (row) => row[0]);
  const byLast = Map.groupBy(tails, (row) => row.at(-1));
  // A common word comes out as the one string that is remembered of it, which every list then finds faster.
  const read = (text: string): Token[] =>
    tokens(text, shorthand).map(({ text: own, from, to }) => ({ text: repair(own), from, to }));
  return {
    tokens: read,
    words: (text) => read(text).map((token) => token.text),
    core: (words) => {
      const said = words.filter((word) => word !== '?');
      let rest = said;
      for (let again = true; again; ) {
        const head = byFirst
          .get(rest[0])
          ?.find((row) => row.length < rest.length && row.every((word, i) => rest[i] === word));
        if (head) rest = rest.slice(head.length);
        const left = rest.length;
        const tail = byLast
          .get(rest.at(-1))
          ?.find((row) => row.length <= left - 2 && row.every((word, i) => rest[left - row.length + i] === word));
        if (tail) rest = rest.slice(0, left - tail.length);
        again = head !== undefined || tail !== undefined;
      }
      // "buenas tardes señorita" is nothing but courtesy: then the whole of it is the message.
      if (rest.length < said.length && courteous.has(rest.join(' '))) rest = said;
      return words.includes('?') ? [...rest, '?'] : rest;
    },
  };
}

/** The phrases of one name as rows of words, longest first. */
function wordRows(list: PhraseList, name: string, shorthand: Shorthand): string[][] {
  return phrasesNamed(list, name)
    .map((phrase) => tokens(plain(phrase), shorthand).map(({ text }) => text))
    .sort((a, b) => b.length - a.length);
}
