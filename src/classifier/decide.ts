import type { Scored } from './linear.ts';

/** A topic and how sure it is, 0 to 1. */
export interface Guess {
  readonly topic: string;
  readonly confidence: number;
}

/** `also`: what it may be instead, leading to the same advice, so that nothing need be asked. */
export type Decision =
  | { readonly kind: 'answer'; readonly guess: Guess; readonly also?: Guess }
  | { readonly kind: 'clarify'; readonly guesses: readonly Guess[] }
  | { readonly kind: 'none'; readonly nearest: readonly Guess[] };

/** Not understood, and no guess worth showing. */
export const nothing: Decision = { kind: 'none', nearest: [] };

/** What weighing a ranking needs to know of the topics. */
export interface Weighing {
  /** The topic of other subjects. */
  readonly outside: string;
  /** What a topic, told as one's own case, leads to: two with the same get the very same advice. */
  readonly advice: (topic: string) => string | undefined;
}

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

/** How many guesses are weighed. */
const mostGuesses = 3;

/** The likeliest topics, best first, and how much speaks for another subject, after some topics are left out. */
function rank({ labels, p }: Scored<string>, outside: string, out: ReadonlySet<string>) {
  const best: number[] = [];
  let sum = 0;
  let foreign = 0;
  for (let k = 0; k < labels.length; k += 1) {
    const label = labels[k] as string;
    if (out.has(label)) continue;
    const own = p[k] ?? 0;
    sum += own;
    if (label === outside) foreign = own;
    else {
      let at = best.length;
      while (at > 0 && own > (p[best[at - 1] as number] as number)) at -= 1;
      if (at < mostGuesses) best.splice(at, 0, k);
      if (best.length > mostGuesses) best.pop();
    }
  }
  const guesses = best.map((k): Guess => ({ topic: labels[k] ?? '', confidence: round((p[k] ?? 0) / sum) }));
  return { guesses, foreign: foreign / sum };
}

/**
 * Weighs the likeliest topics: answer, ask between two, or admit not to understand.
 *
 * @param out topics that cannot be meant; the others are raised so that all add up to one again
 */
export function decide(scored: Scored<string>, out: ReadonlySet<string>, { outside, advice }: Weighing): Decision {
  const { guesses, foreign } = rank(scored, outside, out);
  const [first, second, third] = guesses;
  if (!first || !second) return { kind: 'none', nearest: guesses };
  const t = thresholds;
  if (foreign >= t.foreign && foreign > first.confidence) {
    if (foreign < t.elsewhere) return nothing;
    return { kind: 'answer', guess: { topic: outside, confidence: round(foreign) } };
  }
  const leads = first.confidence >= t.answer && first.confidence - second.confidence >= t.lead;
  if (leads && foreign < t.doubt) return { kind: 'answer', guess: first };
  const ends = advice(first.topic);
  if (ends !== undefined && ends === advice(second.topic)) {
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
  if (foreign >= t.puzzling) return nothing;
  if (first.confidence >= t.best || first.confidence + second.confidence >= t.pair) {
    return { kind: 'clarify', guesses: [first, second] };
  }
  return { kind: 'none', nearest: [first, second].filter(({ confidence }) => confidence >= t.offer) };
}

/** How sure a single word must make it. */
const clearWord = 0.7;

/** "info", "correo": a single word that is not clear by itself says too little for a guess. */
export function enoughWords(decision: Decision, words: number): Decision {
  const clear = decision.kind === 'answer' && !decision.also && decision.guess.confidence >= clearWord;
  return words > 1 || clear ? decision : nothing;
}
