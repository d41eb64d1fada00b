import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { shorthandOf } from '../../src/classifier/reader.ts';
import { oneSlip, sound, speller } from '../../src/classifier/spelling.ts';
import { stem } from '../../src/classifier/stem.ts';
import { plain } from '../../src/classifier/text.ts';
import { fold, tokens as tokensOf } from '../../src/classifier/tokens.ts';

const shorthand = shorthandOf('# comment\nq = que\nxq = por que\ndidnt = did not', '👍 = si');

/** The words of a text without their places. */
const tokens = (text: string): string[] => tokensOf(text, shorthand).map((token) => token.text);

/** The result of work that is ended, and fails, when it goes on for longer than this, in ms. */
const within = <Result>(ms: number, work: () => Result): Result => runInNewContext('work()', { work }, { timeout: ms });

describe('plain text', () => {
  it.each([
    ['２４５', '245'],
    ['٢٤٥', '245'],
    ['2️⃣', '2'],
    ['🔟', '10'],
    ['cla\u00adve', 'clave'],
    ['a\u0000b', 'a b'],
    ['it’s', "it's"],
  ])('has nothing but plain characters: %s', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });
});

describe('the digits of every script', () => {
  it('are read by their place among their ten', () => {
    const digits = Array.from({ length: 0x110000 }, (_, point) => point)
      .filter((point) => point < 0xd800 || point > 0xdfff)
      .map((point) => String.fromCodePoint(point))
      .filter((sign) => /\p{Nd}/u.test(sign));
    expect(digits.length).toBeGreaterThan(700);
    // Unicode has them in order, ten to a script.
    expect(digits.map(plain).join('')).toBe('0123456789'.repeat(digits.length / 10));
  });
});

describe('folded text', () => {
  it('has no case, no accents and no drawn-out letters, but all its digits', () => {
    expect(fold('HOLAAAA Cédula 0001 Ñaño')).toBe('hola cedula 0001 nano');
  });
});

describe('tokens', () => {
  it('write short forms out', () => {
    expect(tokens("xq no llega q hago? didn't")).toEqual('por que no llega que hago ? did not'.split(' '));
  });

  it('put a name in the place of every value of a person', () => {
    expect(tokens('ced 2459999997 ana@example.com j***@x.com $20 2023 0001 https://a.ec/x')).toEqual(
      'ced xid xmail xmask xmoney xyear xbranch xurl'.split(' '),
    );
  });

  it.each([
    ['2459999997', 'xid'],
    ['2459999997 001', 'xid'],
    ['2499999995-001 x', 'xid x'],
    ['245.999.9997', 'xnumber xnumber xnumber'],
    ['2459999997a', '2459999997a'],
    ['2459999997 12a', 'xid 12a'],
    ['2459999997 - 001', 'xid xbranch'],
  ])('know a long number, written together or with one separator between: %s', (text, expected) => {
    expect(tokens(text).join(' ')).toBe(expected);
  });

  it('come of a number glued to a letter at once, however long it is', () => {
    const glued = `${'0'.repeat(999)}a`;
    expect(within(5_000, () => tokens(glued))).toEqual([glued]);
  });

  it('take emoji for words only where nothing else is said', () => {
    expect(tokens('👍')).toEqual(['si']);
    expect(tokens('llega 👍')).toEqual(['llega']);
  });
});

describe('spelling', () => {
  const repair = speller(
    new Map([
      ['codigo', 9],
      ['clave', 9],
      ['llega', 5],
      ['bloqueada', 3],
    ]),
  );

  it.each([
    ['kodigo', 'codigo'],
    ['codgio', 'codigo'],
    ['clabe', 'clave'],
    ['yega', 'yega'],
    ['bloqueadda', 'bloqueada'],
    ['zapato', 'zapato'],
  ])('takes %s for %s', (typed, meant) => {
    expect(repair(typed)).toBe(meant);
  });

  it('hears the same in h and no h, ll and y, b and v, c and s and z', () => {
    expect(sound('hello')).toBe(sound('eyo'));
    expect(sound('vacio')).toBe(sound('basio'));
  });

  it.each([
    ['clave', 'clav', true],
    ['clave', 'calve', true],
    ['clave', 'clove', true],
    ['clave', 'llave', true],
    ['clave', 'llaves', false],
    ['abcd', 'dcba', false],
  ])('tells one slip from two: %s, %s', (one, other, slip) => {
    expect(oneSlip(one, other)).toBe(slip);
  });
});

describe('a stem', () => {
  it('is shared by the forms of a word', () => {
    expect(new Set(['bloqueada', 'bloqueado', 'bloquear'].map(stem)).size).toBe(1);
    expect(stem('sol')).toBe('sol');
  });
});
