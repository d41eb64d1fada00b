import { beginning, phrasesNamed } from '../../classifier/phrases.ts';
import type { Act, Attitude } from '../acts.ts';
import { finderOf, listOf } from '../hear/tongue.ts';
import type { Clause, Utterance, Wording } from '../hear/utterance.ts';
import type { View } from '../view.ts';
import { actAt, actOnAll, type Reader } from './reader.ts';

const list = listOf('attitudes');
const phrases = (name: Attitude) => new Set(phrasesNamed(list, name));
const later = phrases('defer');
const heard = phrases('heard');
const lost = phrases('lost');
const putsOff = beginning([{ name: 'defer', phrases: phrasesNamed(list, 'defer_then') }]);
const named = (name: string) => finderOf('attitudes', (own) => own === name);
const withholds = named('withhold');
const deletes = named('deletes');
/** A clause that puts off says little more. */
const fewWords = 8;

const isSaid = (set: ReadonlySet<string>, { whole, bare }: Wording): boolean => set.has(whole) || set.has(bare);
const isLater = (clause: Clause): boolean =>
  isSaid(later, clause) ||
  (clause.mood === 'statement' && clause.words.length <= fewWords && putsOff(clause.core) !== null);
const isWithheld = ({ words, mood }: Clause): boolean =>
  mood === 'statement' && withholds(words).length > 0 && deletes(words).length === 0;

/** "ahorita no", "ok, ya voy", "no le doy mi cédula", "no entiendo": neither yes nor no, and no news of how it went. */
export const attitude: Reader = (utterance, view) => {
  const { clauses } = utterance;
  const isHeard = (): boolean =>
    isSaid(heard, utterance) || (clauses.length > 0 && clauses.every((clause) => isSaid(heard, clause)));
  return [
    ...(view.pending?.followUp && isHeard() ? [actOnAll(utterance, 'attitude', act('heard'))] : []),
    ...inClause(utterance, 'defer', later, (clause) => isYesNo(view) && isLater(clause)),
    ...inClause(utterance, 'lost', lost, (clause) => isSaid(lost, clause)),
    // Who asks how to go on without a number has held nothing back.
    ...(utterance.asking ? [] : inClause(utterance, 'withhold', new Set(), isWithheld)),
  ];
};

/** Something is asked for that can be put off. Elsewhere "estoy fuera" only tells where somebody is. */
const isYesNo = ({ pending }: View): boolean =>
  pending?.followUp === true || (pending?.choices.some(({ means }) => means?.includes('affirm')) ?? false);

const act = (attitude: Attitude) => ({ type: 'attitude', attitude }) as const;

/** An attitude of the whole message, or of the first clause that says it. */
function inClause(
  utterance: Utterance,
  attitude: Attitude,
  whole: ReadonlySet<string>,
  isMeant: (clause: Clause) => boolean,
): Act[] {
  if (isSaid(whole, utterance)) return [actOnAll(utterance, 'attitude', act(attitude))];
  const clause = utterance.clauses.find(isMeant);
  if (!clause) return [];
  return [actAt(utterance, 'attitude', act(attitude), [clause.from, clause.from + clause.words.length], 0.9)];
}
