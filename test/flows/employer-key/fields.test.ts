import { describe, expect, it } from 'vitest';
import { branchBefore, fields, identityBefore, phoneBefore, rucBefore } from '../../../flows/employer-key/fields.ts';
import type { Field } from '../../../flows/procedure.ts';

const rows: { readonly [name: string]: Field } = fields;

/** The fields that take digits for theirs. */
const taken = (digits: string, before: string): readonly string[] =>
  Object.entries(rows).flatMap(([name, field]) => (field.recognises(digits, before) ? [name] : []));

describe('digits in a text', () => {
  it.each([
    ['2459999997', '', 'identity'],
    ['2459999997', 'mi cédula es ', 'identity'],
    ['2459999997', 'my id is ', 'identity'],
    ['245999999', 'cedula ', 'identity'],
    ['24599999971', '', 'identity'],
    ['2499999995001', '', 'ruc'],
    ['249999999500', '', 'ruc'],
    ['2459999997', 'el RUC es ', 'ruc'],
    ['2459999997', 'la cédula del RUC: ', 'identity'],
    ['2459999997001', 'mi cédula es ', 'ruc'],
    ['0001', '', 'branch'],
    ['0002', 'esta es ', 'branch'],
    ['2', 'la sucursal ', 'branch'],
    ['12', 'branch number ', 'branch'],
  ])('%s after "%s" is the %s', (digits, before, field) => {
    expect(taken(digits, before)).toEqual([field]);
  });

  it.each([
    ['0987654321', 'mi celular es '],
    ['0987654321', 'llámeme al '],
    ['0987654321', 'whatsapp: '],
    ['593987654321', '+'],
    ['1234', ''],
    ['2026', 'desde el '],
    ['12345', 'sucursal '],
    ['245999999700112', 'RUC '],
  ])('%s after "%s" is none of them', (digits, before) => {
    expect(taken(digits, before)).toEqual([]);
  });
});

describe('what stands before a number', () => {
  it.each([
    [phoneBefore, ['mi teléfono es ', 'Celular ', 'call me: ', '+ '], ['mi cédula es ', 'el código es ']],
    [rucBefore, ['RUC ', 'el ruc de la empresa es '], ['cruce ', 'instruct ']],
    [identityBefore, ['cédula: ', 'CI ', 'my ID is '], ['decidí ', 'la sucursal ']],
    [branchBefore, ['sucursal ', 'establecimiento # ', 'Branch: '], ['RUC ', 'ramal ']],
  ] as const)('%s', (pattern, hits, misses) => {
    expect(hits.filter((words) => !pattern.test(words))).toEqual([]);
    expect(misses.filter((words) => pattern.test(words))).toEqual([]);
  });
});

describe('a number of the form', () => {
  it('is checked against what is known: a household wants the cédula and 000', () => {
    const known = { employer_kind: 'domestic', identity: '2459999997' };
    expect(rows.ruc?.check('2459999997001', known)).toMatchObject({
      reason: 'domestic_needs_000',
      value: '2459999997000',
    });
    expect(rows.ruc?.check('2459999997000', known)).toMatchObject({ result: 'ok' });
  });

  it('is not compared with a cédula that was handed over and forgotten', () => {
    const known = { employer_kind: 'natural', identity: 'given' };
    expect(rows.ruc?.check('2459999997001', known)).toMatchObject({ result: 'ok' });
  });

  it('says by its letters that it is a foreigner, and is shown as a code', () => {
    expect(rows.identity?.implies?.('AB1234')).toEqual({ foreigner: 'yes' });
    expect(rows.identity?.implies?.('2459999997')).toEqual({});
    expect(rows.identity?.shownAs?.('AB1234')).toBe('foreign');
    expect(rows.identity?.shownAs?.('2459999997')).toBe('identity');
  });

  it('is shown masked, but for a branch, which is not personal', () => {
    expect(rows.identity?.mask('2459999997')).toBe('24••••••97');
    expect(rows.ruc?.mask('2459999997001')).toBe('24••••••97001');
    expect(rows.branch?.mask('0001')).toBe('0001');
  });
});
