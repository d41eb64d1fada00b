import { describe, expect, it } from 'vitest';
import { ease, sentences, syllables, wordsOf } from './reading.ts';
import { everything, isLabel, languages, spoken } from './texts.ts';

/** What is read as running text: no buttons, no names. */
const prose = (language: 'es' | 'en') =>
  everything(language)
    .filter(({ name }) => !isLabel(name))
    .map(({ name, text }) => ({ name, text: spoken(text) }));

/** Below this many words the formulas say nothing. */
const fewWords = 12;
const longSentence = 20;
const tooLong = 25;

describe('counting', () => {
  it('takes Spanish words apart as a dictionary does', () => {
    const counted = { cédula: 3, correo: 3, país: 2, turno: 2, RUC: 1, aquí: 2, guía: 2, después: 2, página: 3, y: 1 };
    for (const [word, count] of Object.entries(counted)) expect(syllables(word), word).toBe(count);
    expect(syllables('averigüe')).toBe(4);
    expect(syllables('ciudad')).toBe(2);
    expect(syllables('leer')).toBe(2);
  });

  it('takes each line of a list for a sentence', () => {
    expect(sentences('Tenga listo:\n• Su correo\n1. Abra la página. Espere.')).toEqual([
      'Tenga listo:',
      'Su correo',
      'Abra la página.',
      'Espere.',
    ]);
  });

  it('finds a hard text hard', () => {
    const hard = 'La recuperación administrativa de credenciales requiere documentación institucional correspondiente.';
    expect(ease(hard).fernandezHuerta).toBeLessThan(40);
  });
});

describe('the Spanish texts', () => {
  const texts = prose('es');

  it('are fairly easy to read, taken together', () => {
    const all = ease(texts.map(({ text }) => text).join('\n'));
    console.info(
      `Fernández-Huerta ${all.fernandezHuerta.toFixed(1)}, INFLESZ ${all.inflesz.toFixed(1)}, ${all.words} words`,
    );
    expect(all.fernandezHuerta).toBeGreaterThanOrEqual(65);
    expect(all.inflesz).toBeGreaterThanOrEqual(65);
  });

  it('are reported one by one where they are hard', () => {
    const hard = texts
      .map(({ name, text }) => ({ name, ...ease(text) }))
      .filter(({ words, inflesz }) => words >= fewWords && inflesz < 55)
      .map(({ name, inflesz }) => `${name} ${inflesz.toFixed(0)}`);
    if (hard.length > 0) console.warn(`Hard to read (INFLESZ under 55): ${[...new Set(hard)].join(', ')}`);
    expect(hard.length).toBeLessThan(texts.length / 10);
  });
});

describe.each(languages)('the sentences in %s', (language) => {
  it('are short', () => {
    const long = prose(language).flatMap(({ name, text }) =>
      sentences(text)
        .map((sentence) => ({ name, sentence, count: wordsOf(sentence).length }))
        .filter(({ count }) => count > longSentence),
    );
    const named = (limit: number) => [
      ...new Set(long.filter(({ count }) => count > limit).map(({ name, sentence }) => `${name}: ${sentence}`)),
    ];
    if (long.length > 0) console.warn(`More than ${longSentence} words:\n${named(longSentence).join('\n')}`);
    expect(named(tooLong)).toEqual([]);
  });
});
