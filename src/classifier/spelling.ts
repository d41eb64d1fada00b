import { remember } from './remember.ts';

/** Words the bot knows, folded, with how often training has them. */
export type Vocabulary = ReadonlyMap<string, number>;

/** How a word sounds in Ecuadorian Spanish: silent h, ll = y, v = b, c/z = s, qu = k, ge/gi = je/ji. */
export function sound(word: string): string {
  return word
    .replace(/qu(?=[ei])/g, 'k')
    .replace(/c(?=[ei])|z/g, 's')
    .replace(/ch/g, 'x')
    .replace(/h/g, '')
    .replace(/ll/g, 'y')
    .replace(/v|w/g, 'b')
    .replace(/g(?=[ei])/g, 'j')
    .replace(/[ck]/g, 'k')
    .replace(/(.)\1+/g, '$1');
}

/** Whether two words differ by one letter added, dropped, changed or swapped with its neighbour. */
export function oneSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}

/** Shortest word that is repaired: shorter ones have too many neighbours. */
const shortest = 5;

/**
 * Makes the repair of misspelt words: an unknown word becomes the known word that sounds the same, else the commonest
 * known one a single slip away that begins with the same letter. Anything else stays as it is.
 */
export function speller(vocabulary: Vocabulary): (word: string) => string {
  const bySound = new Map<string, string>();
  const byBeginning = new Map<string, string[]>();
  const commonFirst = [...vocabulary].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  for (const [word] of commonFirst) {
    if (word.length < shortest - 1) continue;
    const heard = sound(word);
    if (!bySound.has(heard)) bySound.set(heard, word);
    const key = (word[0] ?? '') + word.length;
    byBeginning.set(key, [...(byBeginning.get(key) ?? []), word]);
  }
  return remember((word) => {
    if (word.length < shortest || vocabulary.has(word) || /\d/.test(word)) return word;
    const heard = bySound.get(sound(word));
    if (heard) return heard;
    let best: string | undefined;
    for (const length of [word.length, word.length + 1, word.length - 1]) {
      for (const other of byBeginning.get((word[0] ?? '') + length) ?? []) {
        if (!oneSlip(word, other)) continue;
        if (!best || (vocabulary.get(other) ?? 0) > (vocabulary.get(best) ?? 0)) best = other;
        break;
      }
    }
    return best ?? word;
  });
}
