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
  let top = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < scores.length; k += 1) top = Math.max(top, scores[k] ?? top);
  let sum = 0;
  for (let k = 0; k < scores.length; k += 1) {
    const raised = Math.exp((scores[k] ?? 0) - top);
    scores[k] = raised;
    sum += raised;
  }
  for (let k = 0; k < scores.length; k += 1) scores[k] = (scores[k] ?? 0) / sum;
  return scores;
}

/** How likely each label is. `p[k]` belongs to `labels[k]`; all together are 1. */
export interface Scored<Label extends string> {
  readonly labels: readonly Label[];
  readonly p: Float64Array;
}

/** The letter features of a word that have a row, and the sum of these rows. */
interface Letters {
  readonly rows: Int32Array;
  readonly sum: Int32Array;
  /** The message that had the word last. */
  message: number;
}

/**
 * A classifier ready for use: the rows of a word's letters are looked up and summed once, and no feature is named twice.
 * Comes to the same as `vector` of the same features.
 *
 * @param lettersOf the letter features of a word
 * @returns scores the labels by the features that `fill` hands over; not reentrant
 */
export function classifier<Label extends string>(
  { labels, rows, weights, scale, temperature, bias }: Linear<Label>,
  lettersOf: (word: string) => readonly string[],
): (fill: (sink: Sink) => void) => Scored<Label> {
  const width = labels.length;
  const lettersAt = remember((word): Letters => {
    const own = Int32Array.from(lettersOf(word).flatMap((name) => rows.get(name) ?? []));
    const sum = new Int32Array(width);
    for (const row of own) for (let k = 0; k < width; k += 1) sum[k] = (sum[k] ?? 0) + (weights[row * width + k] ?? 0);
    return { rows: own, sum, message: 0 };
  });
  const lastSeen = new Uint32Array(rows.size);
  const sums = new Float64Array(width);
  let message = 0;
  let square = 0;

  /** Whether a row is named for the first time in this message. */
  const isNew = (row: number): boolean => {
    if (lastSeen[row] === message) return false;
    lastSeen[row] = message;
    return true;
  };
  const addRow = (row: number, weight: number): void => {
    const start = row * width;
    for (let k = 0; k < width; k += 1) {
      sums[k] = (sums[k] as number) + weight * (weights[start + k] as number);
    }
  };
  const sink: Sink = {
    add(name, weight) {
      const row = rows.get(name);
      if (row === undefined || !isNew(row)) return;
      addRow(row, weight);
      square += weight * weight;
    },
    addLetters(word, weight) {
      const letters = lettersAt(word);
      if (letters.message === message) return;
      letters.message = message;
      for (let k = 0; k < width; k += 1) sums[k] = (sums[k] as number) + weight * (letters.sum[k] as number);
      for (const row of letters.rows) {
        if (isNew(row)) square += weight * weight;
        // Few letters come again in another word of a message, so it is less work to take them off than to add each by itself.
        else addRow(row, -weight);
      }
    },
  };

  return (fill) => {
    // After four billion messages the counter starts again: then all rows count as unseen.
    message = message === 0xffff_ffff ? 1 : message + 1;
    if (message === 1) lastSeen.fill(0);
    sums.fill(0);
    square = 0;
    fill(sink);
    const unit = scale / (Math.sqrt(square) || 1);
    const p = new Float64Array(width);
    for (let k = 0; k < width; k += 1) p[k] = ((bias[k] as number) + unit * (sums[k] as number)) / temperature;
    return { labels, p: softmax(p) };
  };
}
