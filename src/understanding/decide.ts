import { situationOf } from '../../flows/told.ts';
import type { Topic } from '../../flows/topics.ts';
import type { Ranked } from './classifier.ts';

/** A topic and how sure it is, 0 to 1. */
export interface Guess {
  readonly topic: Topic;
  readonly confidence: number;
}

/** `also`: what it may be instead, leading to the same advice, so that nothing need be asked. */
export type Decision =
  | { readonly kind: 'answer'; readonly guess: Guess; readonly also?: Guess }
  | { readonly kind: 'clarify'; readonly guesses: readonly Guess[] }
  | { readonly kind: 'none'; readonly nearest: readonly Guess[] };

/** A wrong steer costs a trip to an office, a tap costs a second: below these the bot asks. */
const thresholds = {
  /** To answer at once. */
  answer: 0.56,
  /** The best topic must lead the second by this. */
  lead: 0.2,
  /** To offer a topic beside the best one. */
  offer: 0.05,
  /** The best must reach this, or the best two together `pair`, for asking "did you mean". */
  best: 0.15,
  pair: 0.22,
  /** Nothing of ours: "I did not understand". */
  foreign: 0.4,
  /** Plainly about something else: the bot says that it knows nothing of it. */
  elsewhere: 0.6,
  /** So much of something else that a pair of guesses would only puzzle: "I did not understand" and the menu. */
  puzzling: 0.28,
  /** While it may be about something else by this much, nothing is answered for sure. */
  doubt: 0.1,
} as const;

const round = (p: number): number => Math.round(p * 1000) / 1000;

/** Whether two topics, told as one's own case, get the very same advice. */
const sameAdvice = (one: Topic, other: Topic): boolean =>
  situationOf[one] !== undefined && situationOf[one] === situationOf[other];

/** Weighs the ranking: answer, ask between two, or admit not to understand. */
export function decide(ranking: readonly Ranked<Topic>[]): Decision {
  const foreign = ranking.find(({ label }) => label === 'out_of_domain')?.p ?? 0;
  const guesses = ranking
    .filter(({ label }) => label !== 'out_of_domain')
    .slice(0, 3)
    .map(({ label, p }): Guess => ({ topic: label, confidence: round(p) }));
  const [first, second, third] = guesses;
  if (!first || !second) return { kind: 'none', nearest: guesses };
  const t = thresholds;
  if (foreign >= t.foreign && foreign > first.confidence) {
    if (foreign < t.elsewhere) return { kind: 'none', nearest: [] };
    return { kind: 'answer', guess: { topic: 'out_of_domain', confidence: round(foreign) } };
  }
  const leads = first.confidence >= t.answer && first.confidence - second.confidence >= t.lead;
  if (leads && foreign < t.doubt) return { kind: 'answer', guess: first };
  if (sameAdvice(first.topic, second.topic)) {
    const both = first.confidence + second.confidence;
    const clear = both >= t.answer && both - (third?.confidence ?? 0) >= t.lead && foreign < t.doubt;
    if (clear) return { kind: 'answer', guess: { topic: first.topic, confidence: round(both) }, also: second };
    return ask(first, third ?? second, foreign);
  }
  return ask(first, second, foreign);
}

/** Two guesses worth asking about, or none. */
function ask(first: Guess, second: Guess, foreign: number): Decision {
  const t = thresholds;
  if (foreign >= t.puzzling) return { kind: 'none', nearest: [] };
  if (first.confidence >= t.best || first.confidence + second.confidence >= t.pair) {
    return { kind: 'clarify', guesses: [first, second] };
  }
  return { kind: 'none', nearest: [first, second].filter(({ confidence }) => confidence >= t.offer) };
}
