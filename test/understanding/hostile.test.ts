import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readable } from '../../src/understanding/text.ts';
import { understood } from '../../src/understanding/understood.ts';
import { ask, read } from './reading.ts';

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc
    .array(
      fc.constantFrom('clave', 'código', 'no', '\u202e', '\u0000', '\ud800', 'ﷺ', '1', '@', '://', '*', ' ', '\n'),
      {
        maxLength: 200,
      },
    )
    .map((parts) => parts.join('')),
);

describe('hostile input', () => {
  it('never throws, and always comes to one of the known forms', () => {
    const pendings = [null, ...Object.values(ask)];
    fc.assert(
      fc.property(anything, fc.constantFrom(...pendings), (text, pending) => {
        expect(understood.safeParse(read(text, pending)).success).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['letters', 'a'.repeat(100_000)],
    ['digits', '1'.repeat(100_000)],
    ['spaces', ' '.repeat(100_000)],
    ['separated digits', '1 - '.repeat(25_000)],
    ['key words', 'clave es '.repeat(12_000)],
    ['addresses', 'a@a.'.repeat(25_000)],
    ['links', 'http://a/'.repeat(11_000)],
    ['ligatures that grow', 'ﷺ'.repeat(100_000)],
    ['combining marks', 'e\u0301'.repeat(50_000)],
    ['half characters', '\ud800'.repeat(100_000)],
    ['greetings', 'hola '.repeat(20_000)],
  ])('is read no further than people write: %s', (_name, text) => {
    expect(read(text)).toEqual(read(text.slice(0, readable)));
  });

  it('sees through invisible characters and reversed text', () => {
    expect(read('4\u200b8\u200b3\u2060920')).toMatchObject({ kind: 'secret', secret: 'code' });
    expect(read('\u202eperdí la cla\u00adve de empleador')).toMatchObject({ kind: 'topics' });
  });
});
