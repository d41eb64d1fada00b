import type { Stance } from '../../../flows/procedure.ts';
import { finder, phrasesNamed } from '../../classifier/phrases.ts';
import { listOf } from '../hear/tongue.ts';

// The short answers of `locales/nlu/stances.txt`: as a whole, and as the beginning of more words.

const list = listOf('stances');
const whole = new Map<string, Stance>();
const beginnings: { readonly stance: Stance | 'alone'; readonly words: readonly string[] }[] = [];
for (const stance of ['affirm', 'deny', 'unsure'] as const) {
  for (const phrase of phrasesNamed(list, stance)) if (!whole.has(phrase)) whole.set(phrase, stance);
  for (const phrase of phrasesNamed(list, `${stance}_then`)) beginnings.push({ stance, words: phrase.split(' ') });
}
const alone = new Set(phrasesNamed(list, 'no_alone'));
for (const word of alone) beginnings.push({ stance: 'alone', words: [word] });
beginnings.sort((a, b) => b.words.length - a.words.length);

const because = new Set(phrasesNamed(list, 'no_because'));
const beginsWith = (name: string): ((words: readonly string[]) => boolean) => {
  const find = finder([{ name, phrases: phrasesNamed(list, name) }]);
  return (words) => find(words).some(({ from }) => from === 0);
};
/** "no hay problema": begins like a no and is none. */
const isNoNo = beginsWith('not_no');
/** "no se me olvidó": begins like a doubt and is none. */
const isNoDoubt = beginsWith('not_unsure');
/** "no, no era empresa": a "no" that takes back what was said before and answers nothing. */
const takesBack = beginsWith('not_but');
/** "ok", "listo": only says that it was heard. */
export const isHeard = beginsWith('heard');

const openers = phrasesNamed(list, 'openers')
  .map((phrase) => phrase.split(' '))
  .sort((a, b) => b.length - a.length);

/** How many words at the beginning only lead up to an answer: "la verdad", "I mean". */
function leading(words: readonly string[]): number {
  let from = 0;
  for (;;) {
    const row = openers.find((opener) => opener.every((word, i) => words[from + i] === word));
    if (!row || from + row.length >= words.length) return from;
    from += row.length;
  }
}

const fits = (word: string | undefined, pattern: string): boolean =>
  pattern.endsWith('*') ? (word?.startsWith(pattern.slice(0, -1)) ?? false) : word === pattern;

/** What a row of words says as a whole, when it is a short answer and nothing else. */
export const wholeAnswer = (words: readonly string[]): Stance | undefined => whole.get(words.join(' '));

/**
 * The short answer that a clause begins with, and the words it takes.
 *
 * @param next the clause after it, by which a "no" may only take something back
 */
export function answerIn(
  words: readonly string[],
  next: readonly string[] | undefined,
): { readonly stance: Stance; readonly length: number } | null {
  for (const from of new Set([0, leading(words)])) {
    const rest = words.slice(from);
    if (isNoNo(rest)) return null;
    const begun = beginnings.find((one) => one.words.every((pattern, i) => fits(rest[i], pattern)));
    const length = from + (begun?.words.length ?? 0);
    if (begun?.stance === 'unsure' && isNoDoubt(rest)) return null;
    if (begun && begun.stance !== 'alone') return { stance: begun.stance, length };
    if (begun && !takesBack(rest)) {
      // "no, ..." answers, "no, I can't" gives a reason; "no me llega" tells; "no, no era empresa" takes back.
      if (length === words.length) return next && takesBack(next) ? null : { stance: 'deny', length };
      if (because.has(words[length] ?? '')) return { stance: 'deny', length };
    }
    const all = wholeAnswer(rest);
    if (all !== undefined && !takesBack(rest)) return { stance: all, length: words.length };
  }
  return null;
}
