import { describe, expect, it } from 'vitest';
import { allSaid, said } from './reading.ts';

const answered = ['employer_kind', 'identity', 'ruc', 'branch'];

describe('a correction', () => {
  it.each([
    ['me equivoqué de RUC', 'correct ruc'],
    ['cambiar mi cédula', 'correct identity'],
    ['change the branch', 'correct branch'],
    ['puse mal la sucursal', 'correct branch'],
    ['I typed the wrong RUC', 'correct ruc'],
    ['no era empresa', 'correct employer_kind'],
  ])('takes an answer back: %s', (text, act) => {
    expect(said(text, 'email_access', answered)).toEqual([act]);
  });

  it.each([
    ['puse mal la sucursal es 0002', 'correct branch 0002'],
    ['no es 0002, es 0001', 'correct branch 0001'],
    ['no era empresa, es servicio doméstico', 'correct employer_kind domestic'],
    ['me equivoqué, la cédula es 2459999997', 'correct identity 2459999997'],
  ])('brings the new answer along: %s', (text, act) => {
    expect(said(text, 'email_access', answered)).toEqual([act]);
  });

  it.each(['quiero cambiar el correo', 'cambió el representante legal', '¿cómo cambio mi ruc en el SRI?'])(
    'is not what is to be changed elsewhere: %s',
    (text) => {
      expect(allSaid(text, 'email_access', answered).join()).not.toContain('correct');
    },
  );
});
