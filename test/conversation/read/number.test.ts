import { describe, expect, it } from 'vitest';
import { actsOf, allSaid, said } from './reading.ts';

describe('a number', () => {
  it.each([
    '2459999997',
    '245999999-7',
    '245.999.999-7',
    ' 24599 99997 ',
    '２４５９９９９９９７',
    'mi cédula es 2459999997',
  ])('is the one that was asked for: %s', (text) => {
    expect(actsOf(text, 'identity')).toMatchObject([
      { type: 'number', field: 'identity', typed: '2459999997', awaited: true },
    ]);
  });

  it("may be a foreigner's code with letters", () => {
    expect(said('AB123456', 'identity')).toEqual(['number identity AB123456']);
  });

  it.each([
    ['0001', '0001'],
    ['1', '1'],
    ['la 0001', '0001'],
    ['001', '001'],
    ['cero cero cero uno', '0001'],
  ])('is a branch where a branch is asked for: %s', (text, typed) => {
    expect(said(text, 'branch')).toEqual([`number branch ${typed}`]);
  });

  it('is a code, and a secret, of four to eight digits anywhere else', () => {
    expect(said('4829', 'situation')).toEqual(['secret code']);
    expect(said('48291375')).toEqual(['secret code']);
  });

  it('stands beside what else is said', () => {
    expect(said('mi cédula es 2459999997, no tengo acceso al correo')).toEqual([
      'number identity 2459999997',
      'inform situation email',
    ]);
  });

  it('is told apart from another one', () => {
    expect(said('cédula 2459999997 ruc 2499999995001')).toEqual([
      'number identity 2459999997',
      'number ruc 2499999995001',
    ]);
  });

  it('is one of several, of which only one was asked for', () => {
    const numbers = actsOf('mi cédula es 2459999997, el RUC 2499999995001 y la sucursal 0001', 'identity');
    expect(numbers.map((act) => act.type === 'number' && [act.typed, act.awaited])).toEqual([
      ['2459999997', true],
      ['2499999995001', false],
      ['0001', false],
    ]);
  });

  it('is no cédula when it is called a telephone number', () => {
    expect(allSaid('llámeme al 0999999999').filter((act) => act.startsWith('number'))).toEqual([]);
  });

  it('is left out by who says so', () => {
    expect(said('omitir', 'identity')).toEqual(['answer skip']);
    expect(said('prefiero no dar mi cédula', 'identity')).toEqual(['attitude withhold']);
  });
});
