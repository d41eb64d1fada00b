import type { Features } from './features.ts';
import { type Linear, softmax, vector } from './linear.ts';

export interface Example<Label extends string> {
  readonly label: Label;
  readonly features: Features;
  /** How much this example counts; 1 unless said otherwise. */
  readonly weight?: number;
}

export interface TrainingOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Pull towards zero, per step. */
  readonly decay: number;
  /** A feature seen in fewer examples is left out. */
  readonly atLeast: number;
  /** Share of features hidden from each step, so that no single word is leaned on (Hinton et al., 2012). */
  readonly dropout: number;
  /** Scores are divided by this when the model is used; it undoes the confidence that dropout adds. */
  readonly temperature: number;
}

/** The same numbers on every machine: the "minimal standard" generator of Park and Miller, 1988. */
const next = (state: number): number => (state * 48_271) % 2_147_483_647;

function shuffled(length: number, seed: number): Int32Array {
  const order = Int32Array.from({ length }, (_, i) => i);
  let state = seed;
  for (let i = length - 1; i > 0; i -= 1) {
    state = next(state);
    const j = state % (i + 1);
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return order;
}

/**
 * Multinomial logistic regression by stochastic gradient descent with AdaGrad steps (Duchi et al., 2011).
 * Deterministic: fixed order, no clock, no chance. Weights come out in 8 bits, on one scale.
 */
export function train<Label extends string>(
  examples: readonly Example<Label>[],
  { epochs, rate, decay, atLeast, dropout, temperature }: TrainingOptions,
): Linear<Label> {
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const count = new Map<string, number>();
  for (const { features } of examples) for (const name of features.keys()) count.set(name, (count.get(name) ?? 0) + 1);
  const names = [...count].filter(([, times]) => times >= atLeast).map(([name]) => name);
  const rows = new Map(names.sort().map((name, row) => [name, row]));

  const size = labels.length;
  const weights = new Float64Array(rows.size * size);
  const steps = new Float64Array(rows.size * size);
  const bias = new Float64Array(size);
  const column = new Map(labels.map((label, k) => [label, k]));
  const ready = examples.map(({ label, features, weight = 1 }) => ({
    ...vector(features, rows),
    right: column.get(label) ?? 0,
    weight,
  }));

  let dice = 12_345;

  for (let epoch = 1; epoch <= epochs; epoch += 1) {
    for (const index of shuffled(ready.length, epoch * 7_919)) {
      const example = ready[index];
      if (!example) continue;
      const { right, weight } = example;
      const at: number[] = [];
      const value: number[] = [];
      example.at.forEach((row, i) => {
        dice = next(dice);
        if (dice % 1000 < dropout * 1000) return;
        at.push(row);
        value.push(example.value[i] ?? 0);
      });
      const scores = Float64Array.from(bias);
      for (let i = 0; i < at.length; i += 1) {
        const start = (at[i] ?? 0) * size;
        const x = value[i] ?? 0;
        for (let k = 0; k < size; k += 1) scores[k] = (scores[k] ?? 0) + x * (weights[start + k] ?? 0);
      }
      const error = softmax(scores);
      error[right] = (error[right] ?? 0) - 1;
      for (let k = 0; k < size; k += 1) {
        error[k] = (error[k] ?? 0) * weight;
        bias[k] = (bias[k] ?? 0) - 0.01 * rate * (error[k] ?? 0);
      }
      for (let i = 0; i < at.length; i += 1) {
        const start = (at[i] ?? 0) * size;
        const x = value[i] ?? 0;
        for (let k = 0; k < size; k += 1) {
          const e = error[k] ?? 0;
          if (e < 0.002 && e > -0.002) continue;
          const own = weights[start + k] ?? 0;
          const slope = e * x + decay * own;
          const step = (steps[start + k] ?? 0) + slope * slope;
          steps[start + k] = step;
          weights[start + k] = own - (rate * slope) / (Math.sqrt(step) + 1e-3);
        }
      }
    }
  }

  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const scale = largest / 127 || 1;
  return {
    labels,
    rows,
    weights: Int8Array.from(weights, (weight) => Math.round(weight / scale)),
    scale,
    temperature,
    bias: [...bias].map((each) => Number(each.toFixed(4))),
  };
}
