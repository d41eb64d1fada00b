import type { Negation } from '../../classifier/negation.ts';
import { beginning, finder, type PhraseList, phrasesNamed } from '../../classifier/phrases.ts';
import type { Mood } from './utterance.ts';

/** What tells questions and conditions from statements, made from `locales/nlu/moods.txt`. */
export interface Moods {
  /** Words at which a thought may end. */
  readonly isJoin: (word: string) => boolean;
  /** A word that answers by itself: "sí", "no". */
  readonly isShort: (word: string) => boolean;
  /** Where inside a row of words a question begins that is a thought of its own. */
  readonly questionsIn: (words: readonly string[]) => readonly number[];
  /** Whether one begins right at a word, whatever stands before it. */
  readonly asksAt: (words: readonly string[], from: number) => boolean;
  /** How many words at the beginning only open a clause: "y", "pero", "oiga". */
  readonly opening: (words: readonly string[]) => number;
  /**
   * The mood of a clause by its words.
   *
   * @param isAccented its "sí" is written with an accent
   * @param leadsOn a question follows without a sign between: "si puedo abrir qué hago"
   */
  readonly moodOf: (words: readonly string[], isAccented?: boolean, leadsOn?: boolean) => Mood;
}

/** How many words the longest of some phrases takes that stands at a word. */
function lengthOf(name: string, phrases: readonly string[]): (words: readonly string[], from?: number) => number {
  const find = beginning([{ name, phrases }]);
  return (words, from = 0) => (find(words, from)?.to ?? from) - from;
}

/** Makes the telling of moods. Phrases of the list are written out. */
export function moodsOf(list: PhraseList, negation: Negation): Moods {
  const named = (name: string): string[] => phrasesNamed(list, name);
  const joins = new Set(named('joins'));
  const length = (name: string) => lengthOf(name, named(name));
  const opens = length('openers');
  const begins = length('begins');
  const beginsNot = length('begins_not');
  const conditions = length('conditions');
  const affirms = length('affirmations');
  const yes = new Set(named('yes'));
  const isYes = (word: string): boolean => yes.has(word);
  const short = new Set([...yes, ...named('short')]);
  const verbs = new Set(named('asks_verbs'));
  const subjects = new Set(named('asks_subjects'));
  const known = new Set(named('known'));
  const questions = { name: 'asks', phrases: named('asks') };
  const asks = finder([questions]);
  const asksFrom = beginning([questions]);

  const opening = (words: readonly string[]): number => {
    let from = 0;
    for (let more = opens(words, from); more > 0 && from + more < words.length; more = opens(words, from)) from += more;
    return from;
  };
  // "sé cuánto cuesta" knows, and "si cuánto cuesta ..." supposes: neither asks.
  const isLedUpTo = (words: readonly string[], from: number): boolean =>
    known.has(words[from - 1] ?? '') || conditions(words, from - 1) > 0;
  const questionsIn = (words: readonly string[]): number[] =>
    asks(words)
      .map(({ from }) => from)
      .filter((from) => !isLedUpTo(words, from));
  const isAsked = (words: readonly string[], from: number): boolean => {
    if (verbs.has(words[from] ?? '') && subjects.has(words[from + 1] ?? '')) return true;
    return begins(words, from) > 0 && beginsNot(words, from) === 0;
  };

  return {
    isJoin: (word) => joins.has(word),
    isShort: (word) => short.has(word),
    questionsIn,
    asksAt: (words, from) => asksFrom(words, from) !== null,
    opening,
    moodOf(words, isAccented = false, leadsOn = false) {
      const from = opening(words);
      const condition = conditions(words, from);
      if (condition > 0 && !isAccented) {
        const alone = from + condition === words.length;
        const echo = affirms(words, from + condition);
        const isContrast = negation.isContrast(words[from + condition] ?? '');
        const isDenied = !isContrast && negation.isNegator(words[from + condition + echo] ?? '');
        const isEcho = echo > 0 && !isDenied && (isContrast || questionsIn(words).length === 0);
        return isYes(words[from] ?? '') && (alone || (isEcho && !leadsOn)) ? 'statement' : 'condition';
      }
      return isAsked(words, 0) || isAsked(words, from) || questionsIn(words).length > 0 ? 'question' : 'statement';
    },
  };
}
