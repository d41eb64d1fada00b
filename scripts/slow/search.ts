import { Random } from '../chaos/random.ts';
import { bound, cpuOf, medianOf } from './measure.ts';
import type { Target } from './targets.ts';
import { Texts } from './texts.ts';

/** A text, and what reading it takes, in ms of CPU. */
export interface Found {
  readonly target: string;
  readonly text: string;
  readonly ms: number;
}

export interface SlowReport {
  readonly rounds: number;
  /** The slowest of each target, slowest first, each measured as `medianOf` does. */
  readonly slowest: readonly Found[];
  /** What takes longer than `bound`. */
  readonly tooSlow: readonly Found[];
}

/** How many texts of a target are changed further. */
const kept = 3;

/**
 * Searches uphill for texts that take long to read: changes the slowest ones found so far, and keeps what is slower.
 * Ways through the program share their texts, for what is slow for one is often slow for another.
 *
 * @param rounds how many texts are tried; the same for the same `seed`, as far as measurements allow
 * @param enough a search that found this many texts that are too slow ends
 */
export function searchSlow(targets: readonly Target[], rounds: number, seed: number, enough = 3): SlowReport {
  const random = new Random(seed);
  const texts = new Texts(random);
  const best = new Map<Target, Found[]>(targets.map((target) => [target, []]));
  const tooSlow: Found[] = [];
  let round = 0;
  for (; round < rounds && tooSlow.length < enough; round += 1) {
    const parent = random.next() < 0.7 ? random.pick([...best].filter(([, found]) => found.length > 0)) : undefined;
    const target = parent && random.next() < 0.7 ? parent[0] : random.pick(targets);
    const text = parent ? texts.changed(random.pick(parent[1]).text) : texts.fresh();
    const found = best.get(target) ?? [];
    const once = cpuOf(target, text);
    if (found.length === kept && once <= (found.at(-1)?.ms ?? 0)) continue;
    // Measured again, for what was slow by chance would stand in the way of what is slow.
    const ms = Math.min(once, cpuOf(target, text));
    keep(found, { target: target.name, text, ms });
    if (ms <= bound) continue;
    const median = medianOf(target, text);
    if (median > bound) tooSlow.push({ target: target.name, text, ms: median });
  }
  const known = new Map(tooSlow.map((one) => [`${one.target} ${one.text}`, one]));
  const slowest = [...best].flatMap(([target, [first]]) =>
    first ? [known.get(`${first.target} ${first.text}`) ?? { ...first, ms: medianOf(target, first.text) }] : [],
  );
  return { rounds: round, slowest: slowest.sort((a, b) => b.ms - a.ms), tooSlow };
}

/** Puts a text among the slowest of its target. */
function keep(found: Found[], one: Found): void {
  found.push(one);
  found.sort((a, b) => b.ms - a.ms);
  found.splice(kept);
}
