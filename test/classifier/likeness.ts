import { stem } from '../../src/classifier/stem.ts';
import { plain } from '../../src/classifier/text.ts';
import { fold } from '../../src/classifier/tokens.ts';

const folded = (text: string): string[] => fold(plain(text)).match(/[\p{L}\d]+/gu) ?? [];

/** What two texts are compared by, worked out once. */
export interface Compared {
  readonly text: string;
  readonly stems: string;
  readonly trigrams: ReadonlySet<string>;
}

/** Prepares a text: its stems in alphabetical order, and its runs of three letters. */
export function compared(text: string): Compared {
  const words = folded(text);
  const line = ` ${words.join(' ')} `;
  const trigrams = new Set<string>();
  for (let from = 0; from + 3 <= line.length; from += 1) trigrams.add(line.slice(from, from + 3));
  return { text, stems: words.map(stem).sort().join(' '), trigrams };
}

/** How like two texts must be to count as one. */
const tooLike = 0.8;

/**
 * Whether two texts are near-duplicates: the same stemmed words in any order, or at least 0.8 of their runs of three
 * letters shared (Dice: twice the shared ones over all). Accents, case and punctuation do not count.
 */
function nearDuplicates(one: Compared, other: Compared): boolean {
  if (one.stems === '' || other.stems === '') return one.text === other.text;
  if (one.stems === other.stems) return true;
  const total = one.trigrams.size + other.trigrams.size;
  if (2 * Math.min(one.trigrams.size, other.trigrams.size) < tooLike * total) return false;
  let shared = 0;
  for (const trigram of one.trigrams) if (other.trigrams.has(trigram)) shared += 1;
  return 2 * shared >= tooLike * total;
}

/** Every pair of near-duplicates between two lists. Texts without a common run of letters are never held together. */
export function duplicatesBetween(ones: readonly Compared[], others: readonly Compared[]): [Compared, Compared][] {
  const holders = new Map<string, number[]>();
  for (const [at, { trigrams }] of others.entries()) {
    for (const trigram of trigrams) {
      const holding = holders.get(trigram);
      if (holding) holding.push(at);
      else holders.set(trigram, [at]);
    }
  }
  const found: [Compared, Compared][] = [];
  // How many runs each of the others shares, in one list of numbers for all: nearly all of the time goes into counting.
  const shared = new Uint16Array(others.length);
  for (const one of ones) {
    shared.fill(0);
    for (const trigram of one.trigrams) {
      for (const at of holders.get(trigram) ?? []) shared[at] = (shared[at] as number) + 1;
    }
    for (let at = 0; at < shared.length; at += 1) {
      const count = shared[at] as number;
      if (count === 0) continue;
      const other = others[at] as Compared;
      const alike = 2 * count >= tooLike * (one.trigrams.size + other.trigrams.size) || one.stems === other.stems;
      if (alike && nearDuplicates(one, other)) found.push([one, other]);
    }
  }
  return found;
}
