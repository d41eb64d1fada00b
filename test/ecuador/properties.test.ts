import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBranch } from '../../src/ecuador/branch.ts';
import { checkCedula } from '../../src/ecuador/cedula.ts';
import { type Check, type Known, passes } from '../../src/ecuador/check.ts';
import { checkForeignCode } from '../../src/ecuador/foreign-code.ts';
import { checkIdentity } from '../../src/ecuador/identity.ts';
import { mask } from '../../src/ecuador/mask.ts';
import { checkRuc } from '../../src/ecuador/ruc.ts';
import { domesticRuc, naturalRuc } from '../../src/ecuador/ruc-context.ts';

const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`));
const province = fc.integer({ min: 1, max: 24 }).map((number) => String(number).padStart(2, '0'));

/** Any cédula that nobody can have: its middle is 99999, its last digit is computed. */
const cedula = fc.tuple(province, fc.constantFrom('0', '2', '5', '6'), digits(1)).map(([start, third, free]) => {
  const nine = `${start}${third}99999${free}`;
  const sum = [...nine].reduce((total, digit, index) => {
    const weighted = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return `${nine}${(10 - (sum % 10)) % 10}`;
});

const separator = fc.constantFrom('', ' ', '.', '-', '/', '\u2013', '\u200b', '\u200e', '\ufeff', '\u00a0');

/** The same number as people paste it: separators anywhere, perhaps full-width digits. */
const pasted = (number: string) =>
  fc
    .tuple(fc.array(separator, { minLength: number.length, maxLength: number.length }), fc.boolean())
    .map(([between, wide]) =>
      [...number]
        .map((digit, index) => (wide ? String.fromCodePoint(0xff10 + Number(digit)) : digit) + between[index])
        .join(''),
    );

const checks: readonly ((typed: string) => Check)[] = [
  checkCedula,
  checkRuc,
  checkBranch,
  checkForeignCode,
  checkIdentity,
];

const known = fc.record({
  employer: fc.constantFrom('company', 'natural', 'domestic', 'public', 'unknown'),
  identity: fc.oneof(cedula, fc.constant('AB123456')),
}) satisfies fc.Arbitrary<Known>;

describe('a number, however it is typed', () => {
  it('means the same with separators, zero-width characters and full-width digits', () => {
    fc.assert(
      fc.property(
        cedula.chain((number) => fc.tuple(fc.constant(number), pasted(number))),
        ([number, typed]) => {
          expect(checkCedula(typed)).toEqual({ result: 'ok', reason: null, value: number });
        },
      ),
    );
  });

  it('is a cédula, a RUC with 001 and a domestic form with 000', () => {
    fc.assert(
      fc.property(cedula, (number) => {
        expect(checkRuc(naturalRuc(number))).toMatchObject({ result: 'ok', kind: 'natural' });
        expect(checkRuc(domesticRuc(number))).toMatchObject({ result: 'ok', kind: 'domestic' });
      }),
    );
  });

  it('is doubted, not refused, when one digit of a cédula was mistyped', () => {
    fc.assert(
      fc.property(cedula, fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 9 }), (number, place, shift) => {
        const wrong = (Number(number[place]) + shift) % 10;
        const typed = number.slice(0, place) + wrong + number.slice(place + 1);
        expect(checkCedula(typed)).toMatchObject({ result: 'confirm', reason: 'checksum' });
      }),
    );
  });

  it('never throws, and only an error has no reason to be used', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), known, (typed, context) => {
        for (const check of [...checks, (text: string) => checkRuc(text, context)]) {
          const { result, reason, value } = check(typed);
          if (result === 'ok' || result === 'unverified') expect(value).toBeTypeOf('string');
          if (result === 'error') expect(value).toBeUndefined();
          if (result !== 'ok') expect(reason).not.toBeNull();
        }
      }),
    );
  });
});

describe('the RUC of a company or public body', () => {
  it('is never refused, whatever its check digit and province', () => {
    fc.assert(
      fc.property(digits(2), fc.constantFrom('6', '9'), digits(7), known, (start, third, rest, context) => {
        expect(checkRuc(`${start}${third}${rest}001`, context).result).not.toBe('error');
      }),
    );
  });

  it('passes without a remark in a real province, for an employer that is a company', () => {
    fc.assert(
      fc.property(province, digits(7), cedula, (start, rest, identity) => {
        expect(passes(checkRuc(`${start}9${rest}001`, { employer: 'company', identity }))).toBe(true);
      }),
    );
  });
});

describe('a suggestion', () => {
  it('is itself a number that passes', () => {
    fc.assert(
      fc.property(cedula, known, (number, { employer }) => {
        for (const typed of [number, naturalRuc(number), number.replace(/^0/, '')]) {
          const { result, value } = checkRuc(typed, { employer });
          if (result === 'confirm' && value !== undefined && value !== typed) {
            expect(passes(checkRuc(value, { employer }))).toBe(true);
          }
        }
      }),
    );
  });
});

describe('a masked number', () => {
  it('shows four digits of a cédula and the ending of a RUC, no more', () => {
    fc.assert(
      fc.property(cedula, (number) => {
        expect(mask('identity', number)).toBe(`${number.slice(0, 2)}••••••${number.slice(8)}`);
        expect(mask('ruc', naturalRuc(number))).toBe(`${number.slice(0, 2)}••••••${number.slice(8)}001`);
      }),
    );
  });

  it('never shows six characters in a row of anything typed as identity or RUC', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{1,20}$/), fc.constantFrom('identity', 'ruc'), (value, field) => {
        expect(mask(field as 'identity' | 'ruc', value)).not.toMatch(/[A-Z0-9]{6}/);
      }),
    );
  });
});
