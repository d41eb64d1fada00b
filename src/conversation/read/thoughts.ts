import { phrasesNamed } from '../../classifier/phrases.ts';
import { listOf, negation } from '../hear/tongue.ts';
import type { Clause, Mood, Utterance } from '../hear/utterance.ts';
import type { Facts } from './facts.ts';

/** One thought as the classifier reads it. */
export interface Thought {
  /** What is left of its words beside facts and what only joins them to the sentence before. */
  readonly words: readonly string[];
  readonly mood: Mood;
  readonly from: number;
  readonly to: number;
}

const joins = new Set(phrasesNamed(listOf('moods'), 'joins'));

/** A clause without the words set aside and without the word that joins it to the one before. */
function thoughtOf(clause: Clause, { aside }: Facts): Thought {
  const kept = clause.words.filter((_, i) => !aside[clause.from + i]);
  const words = joins.has(kept[0] ?? '') && !negation.isNegator(kept[0] ?? '') ? kept.slice(1) : kept;
  return { words, mood: clause.mood, from: clause.from, to: clause.from + clause.words.length };
}

/** The thoughts of a message, in order; those of which nothing is left are none. */
export const thoughtsOf = ({ clauses }: Utterance, facts: Facts): Thought[] =>
  clauses.map((clause) => thoughtOf(clause, facts)).filter(({ words }) => words.length > 0);

/** Several thoughts as one. */
export const joined = (thoughts: readonly Thought[]): Thought => ({
  words: thoughts.flatMap(({ words }) => words),
  mood: thoughts.find(({ mood }) => mood !== 'statement')?.mood ?? 'statement',
  from: thoughts[0]?.from ?? 0,
  to: thoughts.at(-1)?.to ?? 0,
});
