import type { Features } from './features.ts';

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

/** Labels with their probabilities, best first. */
export function classify<Label extends string>(model: Linear<Label>, features: Features): Ranked<Label>[] {
  const { labels, rows, weights, scale, temperature, bias } = model;
  const scores = Float64Array.from(bias);
  const { at, value } = vector(features, rows);
  for (let i = 0; i < at.length; i += 1) {
    const start = (at[i] ?? 0) * labels.length;
    const times = (value[i] ?? 0) * scale;
    for (let k = 0; k < labels.length; k += 1) scores[k] = (scores[k] ?? 0) + times * (weights[start + k] ?? 0);
  }
  const p = softmax(scores.map((score) => score / temperature));
  return labels.map((label, k) => ({ label, p: p[k] ?? 0 })).sort((a, b) => b.p - a.p);
}
