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

/** The same numbers on every machine: the "minimal standard" generator of Park and Miller, 1988, in whole numbers of 32 bits (Schrage). */
function next(state: number): number {
  const high = (state / 44_488) | 0;
  const low = (state - high * 44_488) | 0;
  const product = (48_271 * low - 3_399 * high) | 0;
  return product > 0 ? product : product + 2_147_483_647;
}

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
  const most = Math.max(0, ...ready.map(({ at }) => at.length));
  const at = new Int32Array(most);
  const value = new Float64Array(most);
  const wrong = new Int32Array(size);

  /** One step on one example. A function of its own, because engines make short functions fast and not long loops. */
  const learn = (example: (typeof ready)[number]): void => {
    let seen = 0;
    for (let i = 0; i < example.at.length; i += 1) {
      dice = next(dice);
      if (dice % 1000 < dropout * 1000) continue;
      at[seen] = example.at[i] as number;
      value[seen] = example.value[i] as number;
      seen += 1;
    }
    const error = new Float64Array(bias);
    for (let i = 0; i < seen; i += 1) {
      const start = (at[i] as number) * size;
      const x = value[i] as number;
      for (let k = 0; k < size; k += 1) error[k] = (error[k] as number) + x * (weights[start + k] as number);
    }
    softmax(error);
    error[example.right] = (error[example.right] as number) - 1;
    // Few labels are wrong enough to be learned from, so that most weights need not be looked at.
    let wrongs = 0;
    for (let k = 0; k < size; k += 1) {
      const e = (error[k] as number) * example.weight;
      error[k] = e;
      bias[k] = (bias[k] as number) - 0.01 * rate * e;
      if (e >= 0.002 || e <= -0.002) wrong[wrongs++] = k;
    }
    for (let i = 0; i < seen; i += 1) {
      const start = (at[i] as number) * size;
      const x = value[i] as number;
      for (let w = 0; w < wrongs; w += 1) {
        const k = wrong[w] as number;
        const own = weights[start + k] as number;
        const slope = (error[k] as number) * x + decay * own;
        const step = (steps[start + k] as number) + slope * slope;
        steps[start + k] = step;
        weights[start + k] = own - (rate * slope) / (Math.sqrt(step) + 1e-3);
      }
    }
  };

  for (let epoch = 1; epoch <= epochs; epoch += 1) {
    for (const index of shuffled(ready.length, epoch * 7_919)) {
      const example = ready[index];
      if (example) learn(example);
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
