import { describe, expect, it } from 'vitest';
import { limits } from '../../src/http/limits.ts';
import { Unverified } from '../../src/http/unverified.ts';

const block = limits.blockBytes;

describe('the room for bodies of unverified callers', () => {
  it('is the same for all of them together, without the first block of each', () => {
    const unverified = new Unverified(3 * block);
    const [one, two] = [unverified.room(), unverified.room()];
    for (const room of [one, one, one, two, two]) expect(room.block()).toHaveLength(block);
    expect(unverified.held).toBe(3 * block);
    expect([one.block(), two.block()]).toEqual([null, null]);
    expect(unverified.room().block()).toHaveLength(block);
    expect(unverified.held).toBe(3 * block);
  });

  it('is not kept back for a length that was only said', () => {
    const unverified = new Unverified(3 * block);
    const room = unverified.room();
    expect([room.fits(4 * block), room.fits(4 * block + 1)]).toEqual([true, false]);
    expect([unverified.held, unverified.room().fits(4 * block)]).toEqual([0, true]);
  });

  it('is free again when a body is through, and only once', () => {
    const unverified = new Unverified(2 * block);
    const [one, two] = [unverified.room(), unverified.room()];
    for (const room of [one, one, two, two]) room.block();
    one.release();
    one.release();
    expect(unverified.held).toBe(block);
    expect(two.block()).toHaveLength(block);
    expect(two.block()).toBeNull();
  });

  it('holds two of the largest bodies', () => {
    const unverified = new Unverified();
    for (let body = 0; body < 2; body++) {
      const room = unverified.room();
      for (let length = 0; length < 3 * 1024 * 1024; length += block) expect(room.block()).not.toBeNull();
    }
    expect(unverified.held).toBeLessThanOrEqual(limits.unverifiedBytes);
  });
});
