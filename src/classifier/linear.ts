import type { Features, Sink } from './features.ts';
import { remember } from './remember.ts';

/** A linear classifier as trained: one row of weights per feature, one column per label. */
export interface Linear<Label extends string> {
  readonly labels: readonly Label[];
  readonly rows: ReadonlyMap<string, number>;
  /** Weights in steps of `scale`, row after row. */
  readonly weights: Int8Array;
  readonly scale: number;
  /** Scores are divided by this before they become probabilities. */
  readonly temperature: number;
  readonly bias: readonly number[];
}

export interface Ranked<Label extends string> {
  readonly label: Label;
  readonly p: number;
}

/** The features at unit length, so that long messages weigh no more than short ones. Features without a row drop out. */
export function vector(features: Features, rows: ReadonlyMap<string, number>): { at: Int32Array; value: Float64Array } {
  const at = new Int32Array(features.size);
  const value = new Float64Array(features.size);
  let found = 0;
  let square = 0;
  for (const [name, weight] of features) {
    const row = rows.get(name);
    if (row === undefined) continue;
    at[found] = row;
    value[found] = weight;
    found += 1;
    square += weight * weight;
  }
  const length = Math.sqrt(square) || 1;
  for (let i = 0; i < found; i += 1) value[i] = (value[i] ?? 0) / length;
  return { at: at.subarray(0, found), value: value.subarray(0, found) };
}

/** Turns scores into probabilities, in place. */
export function softmax(scores: Float64Array): Float64Array {
  const top = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (let k = 0; k < scores.length; k += 1) {
    const raised = Math.exp((scores[k] ?? 0) - top);
    scores[k] = raised;
    sum += raised;
  }
  for (let k = 0; k < scores.length; k += 1) scores[k] = (scores[k] ?? 0) / sum;
  return scores;
}

/** Most features of one message that are looked at; a capped text has fewer. */
const mostFeatures = 8_192;

/**
 * A classifier ready for use: the rows of a word's letters are looked up once, and no feature is named twice.
 * Comes to the same as `vector` of the same features.
 *
 * @param lettersOf the letter features of a word
 * @returns ranks labels, best first, for the features that `fill` hands over; not reentrant
 */
export function classifier<Label extends string>(
  { labels, rows, weights, scale, temperature, bias }: Linear<Label>,
  lettersOf: (word: string) => readonly string[],
): (fill: (sink: Sink) => void) => Ranked<Label>[] {
  const lettersAt = remember((word) => Int32Array.from(lettersOf(word).flatMap((name) => rows.get(name) ?? [])));
  const lastSeen = new Uint32Array(rows.size);
  const at = new Int32Array(mostFeatures);
  const value = new Float64Array(mostFeatures);
  let message = 0;
  let found = 0;
  let square = 0;
  const take = (row: number, weight: number): void => {
    if (lastSeen[row] === message || found === mostFeatures) return;
    lastSeen[row] = message;
    at[found] = row;
    value[found] = weight;
    found += 1;
    square += weight * weight;
  };
  const sink: Sink = {
    add(name, weight) {
      const row = rows.get(name);
      if (row !== undefined) take(row, weight);
    },
    addLetters(word, weight) {
      for (const row of lettersAt(word)) take(row, weight);
    },
  };

  return (fill) => {
    // After four billion messages the counter starts again: then all rows count as unseen.
    message = message === 0xffff_ffff ? 1 : message + 1;
    if (message === 1) lastSeen.fill(0);
    found = 0;
    square = 0;
    fill(sink);
    const scores = Float64Array.from(bias);
    const unit = scale / (Math.sqrt(square) || 1);
    for (let i = 0; i < found; i += 1) {
      const start = (at[i] as number) * labels.length;
      const times = (value[i] as number) * unit;
      for (let k = 0; k < labels.length; k += 1) {
        scores[k] = (scores[k] as number) + times * (weights[start + k] as number);
      }
    }
    const p = softmax(scores.map((score) => score / temperature));
    return labels.map((label, k) => ({ label, p: p[k] ?? 0 })).sort((a, b) => b.p - a.p);
  };
}
