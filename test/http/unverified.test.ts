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

  it('holds four of the largest bodies', () => {
    const unverified = new Unverified();
    for (let body = 0; body < 4; body++) {
      const room = unverified.room();
      for (let length = 0; length < 3 * 1024 * 1024; length += block) expect(room.block()).not.toBeNull();
    }
    expect(unverified.held).toBeLessThanOrEqual(limits.unverifiedBytes);
  });
});
