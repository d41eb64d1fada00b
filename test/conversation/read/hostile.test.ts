import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readable } from '../../../src/classifier/text.ts';
import { hear } from '../../../src/conversation/hear/hear.ts';
import { actsOf, asking, said } from './reading.ts';

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc
    .array(
      fc.constantFrom('clave', 'código', 'no', '\u202e', '\u0000', '\ud800', 'ﷺ', '1', '@', '://', '*', ' ', '\n'),
      { maxLength: 200 },
    )
    .map((parts) => parts.join('')),
);

describe('hostile input', () => {
  it('never throws, and every act stands inside the text', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(null, ...asking), fc.boolean(), (text, at, awaitsNumber) => {
        const heard = hear(text, { awaitsNumber });
        for (const { at: place } of heard.words) {
          expect(place.from).toBeGreaterThanOrEqual(0);
          expect(place.from).toBeLessThanOrEqual(place.to);
          expect(place.to).toBeLessThanOrEqual(heard.text.length);
        }
        // Dictated digits only ever make a text shorter, so the longer of the two forms bounds both.
        const { length } = hear(text, { awaitsNumber: false }).text;
        for (const { span, confidence } of actsOf(text, at)) {
          expect(span.from).toBeGreaterThanOrEqual(0);
          expect(span.from).toBeLessThanOrEqual(span.to);
          expect(span.to).toBeLessThanOrEqual(length);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
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
    ['commands', 'menú, '.repeat(20_000)],
  ])('is read no further than people write: %s', (_name, text) => {
    expect(actsOf(text)).toEqual(actsOf(text.slice(0, readable)));
  });

  it('sees through invisible characters and reversed text', () => {
    expect(said('4\u200b8\u200b3\u2060920')).toEqual(['secret code']);
    expect(said('\u202eperdí la cla\u00adve de empleador')).toEqual([
      'inform situation forgot',
      'inform key_kind employer',
    ]);
  });
});
