import type { Stance } from '../../../flows/procedure.ts';
import { type Beginning, beginning, phrasesNamed } from '../../classifier/phrases.ts';
import { listOf } from '../hear/tongue.ts';

// The short answers of `locales/nlu/stances.txt`: as a whole, and as the beginning of more words.

const list = listOf('stances');
const whole = new Map<string, Stance>();
const stances = ['affirm', 'deny', 'unsure'] as const;
for (const stance of stances) {
  for (const phrase of phrasesNamed(list, stance)) if (!whole.has(phrase)) whole.set(phrase, stance);
}
const alone = 'alone';
const beginningAt = beginning([
  ...stances.map((stance) => ({ name: stance, phrases: phrasesNamed(list, `${stance}_then`) })),
  { name: alone, phrases: phrasesNamed(list, 'no_alone') },
]);

const because = new Set(phrasesNamed(list, 'no_because'));
const beginningOf = (name: string): Beginning => beginning([{ name, phrases: phrasesNamed(list, name) }]);
/** "no hay problema": begins like a no and is none. */
const noNo = beginningOf('not_no');
/** "no se me olvidó": begins like a doubt and is none. */
const noDoubt = beginningOf('not_unsure');
/** "no, no era empresa": a "no" that takes back what was said before and answers nothing. */
const takesBack = beginningOf('not_but');
/** "ok", "listo": only says that it was heard. */
const heard = beginningOf('heard');
export const isHeard = (words: readonly string[]): boolean => heard(words) !== null;

const openers = beginningOf('openers');

/** How many words at the beginning only lead up to an answer: "la verdad", "I mean". */
function leading(words: readonly string[]): number {
  let from = 0;
  for (let opener = openers(words); opener && opener.to < words.length; opener = openers(words, from)) from = opener.to;
  return from;
}

/** What a row of words says as a whole, when it is a short answer and nothing else. */
export const wholeAnswer = (words: string): Stance | undefined => whole.get(words);

/** A short answer and how many words it takes. */
export interface ShortAnswer {
  readonly stance: Stance;
  readonly length: number;
}

/**
 * The short answer that a clause begins with.
 *
 * @param next the clause after it, by which a "no" may only take something back
 */
export function answerIn(words: readonly string[], next: readonly string[] | undefined): ShortAnswer | null {
  const from = leading(words);
  return answerAt(words, 0, next) ?? (from > 0 ? answerAt(words, from, next) : null);
}

function answerAt(words: readonly string[], from: number, next: readonly string[] | undefined): ShortAnswer | null {
  if (noNo(words, from)) return null;
  const begun = beginningAt(words, from);
  if (begun?.name === 'unsure' && noDoubt(words, from)) return null;
  if (begun && begun.name !== alone) return { stance: begun.name as Stance, length: begun.to };
  const isTakenBack = takesBack(words, from) !== null;
  if (begun && !isTakenBack) {
    // "no, ..." answers, "no, I can't" gives a reason; "no me llega" tells; "no, no era empresa" takes back.
    if (begun.to === words.length) return next && takesBack(next) ? null : { stance: 'deny', length: begun.to };
    if (because.has(words[begun.to] ?? '')) return { stance: 'deny', length: begun.to };
  }
  const all = isTakenBack ? undefined : wholeAnswer(words.slice(from).join(' '));
  return all === undefined ? null : { stance: all, length: words.length };
}
