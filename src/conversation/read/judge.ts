import type { Topic } from '../../../flows/procedure.ts';
import { type Decision, decide, enoughWords, nothing } from '../../classifier/decide.ts';
import { describe, lettersOf } from '../../classifier/features.ts';
import { classifier } from '../../classifier/linear.ts';
import { model } from '../../classifier/load.ts';
import { finder, phraseList } from '../../classifier/phrases.ts';
import { stem } from '../../classifier/stem.ts';
import { finderOf, negation, wording } from '../hear/tongue.ts';
import { perObject } from '../per-object.ts';
import type { View } from '../view.ts';
import type { Facts } from './facts.ts';
import { sayings } from './saying.ts';

const scoreTopics = classifier(model.topics, lettersOf);
const eyes = {
  concepts: finder(phraseList(model.lists.lexicon ?? '')),
  negation,
  known: (stem: string) => model.known.has(stem),
};
const organisations = finderOf('organisations');

/** Shorter stems are in every sentence. */
const shortest = 4;

/** Whether a concept of the subject is named, or no word is strange to it: anything else is talk around it. */
export const isOnSubject = (words: readonly string[]): boolean =>
  eyes.concepts(words).some(({ name }) => name !== 'NOT') ||
  words.map(stem).every((key) => key.length < shortest || eyes.known(key));

/** Judges rows of words of one message: which topic they are about. */
export type Judge = (words: readonly string[]) => Decision;

/** The topics of the model by what may rule them out. */
interface Ruled {
  /** A topic of another procedure is nothing that can be answered here. */
  readonly strange: readonly string[];
  readonly conditional: readonly (readonly [topic: string, row: Topic])[];
}

const ruledOf = perObject((topics: View['topics']): Ruled => {
  const { labels } = model.topics;
  const ours = labels.flatMap((label) => (topics[label] ? [[label, topics[label]] as const] : []));
  return {
    strange: labels.filter((label) => !topics[label]),
    conditional: ours.filter(([, { notBeside, unless }]) => notBeside !== undefined || unless !== undefined),
  };
});

/** The topics that a message cannot mean, by its words and by what it tells. */
function ruledOut(said: readonly string[], { told }: Facts, topics: View['topics']): ReadonlySet<string> {
  const { strange, conditional } = ruledOf(topics);
  const isOut = ({ notBeside, unless }: Topic): boolean =>
    (notBeside !== undefined && sayings(notBeside)(said).length > 0) ||
    (unless?.some((one) => told.some(({ fact, value }) => fact === one.fact && value === one.value)) ?? false);
  return new Set([...strange, ...conditional.filter(([, row]) => isOut(row)).map(([topic]) => topic)]);
}

/**
 * Makes the judge of one message.
 *
 * @param said all its words, by which another organisation may be named
 */
export function judgeOf(said: readonly string[], facts: Facts, { topics }: View): Judge {
  const isElsewhere = namesAnother(said.filter((_, i) => !facts.aside[i]));
  const out = ruledOut(said, facts, topics);
  // The whole, its only sentence and its only thought are often the same row of words.
  const known = new Map<string, Decision>();
  const weighing = { outside: model.outside, advice: (topic: string) => topics[topic]?.situation };
  const judge: Judge = (words) => {
    const core = wording.core(words);
    const scored = scoreTopics((sink) => describe(core, eyes, sink));
    const decision = enoughWords(decide(scored, out, weighing), core.filter(isSaid).length);
    if (!isElsewhere || decision.kind === 'none') return decision;
    const first = decision.kind === 'answer' ? decision.guess : decision.guesses[0];
    return first && topics[first.topic]?.namesOthers ? decision : nothing;
  };
  return (words) => {
    const key = words.join(' ');
    const decision = known.get(key) ?? judge(words);
    known.set(key, decision);
    return decision;
  };
}

const isSaid = (word: string): boolean => word !== '?';

/**
 * "se me bloqueó la clave del banco" sounds like ours and is not: where another organisation is named and nothing of
 * ours, nothing is answered for sure.
 */
function namesAnother(words: readonly string[]): boolean {
  const named = new Set(organisations(words).map(({ name }) => name));
  return !named.has('ours') && (named.has('far') || (named.has('other') && !named.has('mailbox')));
}
