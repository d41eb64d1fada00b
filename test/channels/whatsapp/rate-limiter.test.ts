import { describe, expect, it } from 'vitest';
import { RateLimiter, rates } from '../../../src/channels/whatsapp/rate-limiter.ts';

const start = 1_795_227_300_000;

/** Sends as fast as it may, always waiting as long as it is told, and says when each message went out. */
function flood(limiter: RateLimiter, people: readonly string[], count: number): number[] {
  const sent: number[] = [];
  let now = start;
  for (let at = 0; at < count; at++) {
    const person = people[at % people.length] ?? '';
    let wait = limiter.take(person, now);
    while (wait > rates.patienceMs) {
      now += wait;
      wait = limiter.take(person, now);
    }
    sent.push(now + wait);
  }
  return sent;
}

const mostWithin = (times: readonly number[], ms: number): number =>
  Math.max(...times.map((from) => times.filter((time) => time >= from && time < from + ms).length));

describe('the limiter', () => {
  it.each([20, 80, 1000])('never exceeds %i messages in any second', (perSecond) => {
    const people = Array.from({ length: 2_000 }, (_, at) => `p${at}`);
    expect(mostWithin(flood(new RateLimiter(perSecond, () => 0.5), people, 2_000), 1_000)).toBeLessThanOrEqual(
      perSecond,
    );
  });

  it.each([
    [80, 2],
    [80, 7],
    [20, 3],
    [20, 20],
  ])('never exceeds %i messages in any second over %i processes that have a share each', (perSecond, processes) => {
    const people = Array.from({ length: 300 }, (_, at) => `p${at}`);
    const times = Array.from({ length: processes }, () =>
      flood(new RateLimiter(perSecond / processes, () => 0.5), people, 300),
    );
    expect(mostWithin(times.flat(), 1_000)).toBeLessThanOrEqual(perSecond);
  });

  it('gives one person 45 at once and then one in six seconds', () => {
    const times = flood(new RateLimiter(1000, () => 0.5), ['ana'], 60);
    expect(times.filter((time) => time < start + 6_000)).toHaveLength(45);
    expect((times[59] ?? 0) - (times[58] ?? 0)).toBe(6_000);
  });

  it('holds everybody up longer and longer while Meta complains, and not at all after one success', () => {
    const limiter = new RateLimiter(80, () => 1);
    expect([
      limiter.holdAll(start),
      limiter.holdAll(start),
      limiter.holdAll(start),
      limiter.holdAll(start),
      limiter.holdAll(start),
    ]).toEqual([2_000, 4_000, 8_000, 16_000, 30_000]);
    expect(limiter.take('ana', start)).toBe(30_000);
    limiter.passed();
    expect(limiter.take('ana', start)).toBe(0);
  });

  it('waits 1, 4, 16 and then always 64 seconds for one person', () => {
    const limiter = new RateLimiter(80, () => 0.5);
    let now = start;
    const holds = Array.from({ length: 5 }, () => {
      const ms = limiter.holdPerson('ana', now);
      now += ms;
      return ms;
    });
    expect(holds).toEqual([1_000, 4_000, 16_000, 64_000, 64_000]);
    expect(limiter.take('luis', start)).toBe(0);
  });

  it('does not stand still when the clock is set back by hours', () => {
    const limiter = new RateLimiter(80, () => 0.5);
    flood(limiter, ['ana'], 50);
    limiter.holdAll(start);
    expect(limiter.take('ana', start - 5 * 3_600_000)).toBeLessThanOrEqual(8_000);
  });
});
