import { describe, expect, it } from 'vitest';
import { remember } from '../../src/classifier/remember.ts';

function counting() {
  let worked = 0;
  const length = remember((word) => {
    worked += 1;
    return word.length;
  });
  return { length, worked: () => worked };
}

describe('a memory of words', () => {
  it('works a word out once, and keeps one that comes again and again, however many others come', () => {
    const { length, worked } = counting();
    for (let n = 0; n < 50_000; n += 1) {
      expect(length(`odd${n}`)).toBe(`odd${n}`.length);
      if (n % 1_000 === 0) expect(length('clave')).toBe(5);
    }
    expect(worked()).toBe(50_001);
  });

  it('still takes words in after more than it holds, so that a word said twice is worked out once', () => {
    const { length, worked } = counting();
    for (let n = 0; n < 50_000; n += 1) length(`odd${n}`);
    length('sorryu');
    length('sorryu');
    expect(worked()).toBe(50_001);
  });

  it('forgets what was not asked for lately, and never keeps what is too long for a word', () => {
    const { length, worked } = counting();
    length('old');
    for (let n = 0; n < 50_000; n += 1) length(`odd${n}`);
    length('old');
    expect(worked()).toBe(50_002);
    length('x'.repeat(25));
    length('x'.repeat(25));
    expect(worked()).toBe(50_004);
  });
});
