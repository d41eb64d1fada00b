import { describe, expect, it } from 'vitest';
import { Silence } from '../../src/watchdog/silence.ts';

const limit = 5_000;

/** Looks every 200 ms for so long, and says how long the silence seems to be at the end. */
function look(silence: Silence, from: number, ms: number, beats: (at: number) => number): number {
  let silent = 0;
  for (let at = from; at <= from + ms; at += 200) silent = silence.heard(beats(at), at);
  return silent;
}

describe('silence', () => {
  it('is as long as nothing is heard', () => {
    const silence = new Silence(limit);
    expect(look(silence, 0, 10_000, (at) => at)).toBe(0);
    expect(look(silence, 10_200, 5_000, () => 1)).toBe(5_000);
    expect(silence.heard(2, 15_400)).toBe(0);
  });

  it('begins anew after the watchdog itself was asleep', () => {
    const silence = new Silence(limit);
    look(silence, 0, 4_800, () => 1);
    expect(silence.heard(1, 4_800 + 3_600_000)).toBe(0);
    expect(look(silence, 4_800 + 3_600_200, 4_600, () => 1)).toBeLessThan(limit);
    expect(look(silence, 4_800 + 3_605_000, 200, () => 1)).toBeGreaterThanOrEqual(limit);
  });

  it('is heard to its end on a machine that gives the watchdog a turn only once a second', () => {
    const silence = new Silence(limit);
    let silent = 0;
    for (let at = 0; at <= 6_000; at += 1_000) silent = silence.heard(1, at);
    expect(silent).toBeGreaterThanOrEqual(limit);
  });
});
