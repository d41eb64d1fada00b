import { describe, expect, it } from 'vitest';
import { checkIdentity, hasLetterForDigit } from '../../src/ecuador/identity.ts';

describe('the first box of the form', () => {
  it('takes a cédula', () => {
    expect(checkIdentity('245999999-7')).toMatchObject({ result: 'ok', value: '2459999997' });
  });

  it('takes the code of a foreigner, which has letters and digits', () => {
    expect(checkIdentity('ab-123 456')).toMatchObject({ result: 'unverified', value: 'AB123456' });
  });

  it('does not take a cédula with a letter O for a foreigner’s code', () => {
    expect(checkIdentity('O159999945')).toEqual({ result: 'error', reason: 'format' });
    expect(hasLetterForDigit('O159999945')).toBe(true);
  });

  it('does not take words', () => {
    expect(checkIdentity('no la tengo')).toEqual({ result: 'error', reason: 'format' });
    expect(hasLetterForDigit('no la tengo')).toBe(false);
  });
});
