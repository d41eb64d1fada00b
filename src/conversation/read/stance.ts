import type { Stance } from '../../../flows/procedure.ts';
import type { Act } from '../acts.ts';
import { negation } from '../hear/tongue.ts';
import type { Utterance } from '../hear/utterance.ts';
import type { View } from '../view.ts';
import { actAt, actOnAll, type Reader, sayableNow } from './reader.ts';
import { answerIn, isHeard, type ShortAnswer, wholeAnswer } from './short-answers.ts';

/** A short answer among other words, and one that a "pero" takes half back. */
const plain = 0.9;
const halfTakenBack = 0.6;

/**
 * Yes, no or "no sé", also with more words around it. It is read clause by clause, and the last one counts: "yes, no I
 * mean I can't" is a no. A "si" that means "if" is none.
 */
export const stance: Reader = (utterance, view) => {
  const { core, clauses } = utterance;
  const all = wholeAnswer(utterance.whole) ?? wholeAnswer(utterance.bare);
  if (all !== undefined) return isOnlyHeard(core, all, view) ? [] : [actOnAll(utterance, 'stance', { type: all })];
  const last = lastIn(utterance, view);
  if (!last) return [];
  // Agreeing takes a plain yes and nothing beside it, and so does the end of the trouble; two of them are plain too.
  const isPlain = clauses.every(({ whole, bare }) => (wholeAnswer(whole) ?? wholeAnswer(bare)) === 'affirm');
  const mustBePlain = view.pending?.plainYes || view.pending?.followUp;
  return mustBePlain && last.type === 'affirm' && !isPlain ? [] : [last];
};

function lastIn(utterance: Utterance, view: View): Act | undefined {
  const { clauses } = utterance;
  const found = clauses.flatMap(({ words, core, from, mood }, i): Act[] => {
    if (mood !== 'statement') return [];
    const rest = clauses[i + 1]?.words;
    const own = answerIn(words, rest);
    const taken =
      own ?? (core.length < words.length ? shifted(answerIn(core, rest), words.length - core.length) : null);
    if (!taken || !isAsked(view, taken.stance) || isOnlyHeard(words, taken.stance, view)) return [];
    const isQualified = clauses.slice(i + 1).some((later) => negation.isContrast(later.words[0] ?? ''));
    const confidence = isQualified ? halfTakenBack : plain;
    return [actAt(utterance, 'stance', { type: taken.stance }, [from, from + taken.length], confidence)];
  });
  return found.at(-1);
}

const shifted = (taken: ShortAnswer | null, by: number): ShortAnswer | null =>
  taken && { ...taken, length: taken.length + by };

/** Whether a short answer of this kind means something to what is in front of the person. */
function isAsked(view: View, stance: Stance): boolean {
  const meant = new Set(sayableNow(view).flatMap(({ choice }) => choice.means ?? []));
  // Beside other words a doubt is one only where a yes or a no is asked for.
  if (stance === 'unsure') return meant.has(stance) && meant.has('affirm');
  // Whoever may say yes may say no. A question with a "no" alone, such as a list with "none of these", takes only a bare one.
  const isOpen = view.pending?.expects === 'number' || view.pending?.followUp === true;
  return meant.has('affirm') || (isOpen && meant.has('deny'));
}

/** "ok, gracias" after a card is no sign that it worked. */
const isOnlyHeard = (words: readonly string[], stance: Stance, view: View): boolean =>
  stance === 'affirm' && view.pending?.followUp === true && isHeard(words);
