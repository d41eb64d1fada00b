import { describe, expect, it } from 'vitest';
import { checkBranch } from '../../src/ecuador/branch.ts';
import { checkCedula } from '../../src/ecuador/cedula.ts';
import { checkForeignCode } from '../../src/ecuador/foreign-code.ts';
import { mask } from '../../src/ecuador/mask.ts';
import { checkRuc } from '../../src/ecuador/ruc.ts';

/** What the vectors of identifiers.json leave open. All numbers are invented. */
describe('a cédula in the box of the RUC', () => {
  it('becomes cédula and 001 for a natural person, and 000 for a household', () => {
    expect(checkRuc('2459999997', { employer: 'natural' }).value).toBe('2459999997001');
    expect(checkRuc('2459999997', { employer: 'domestic' }).value).toBe('2459999997000');
  });

  it('is not turned into the RUC of a company', () => {
    expect(checkRuc('2459999997', { employer: 'company' })).toEqual({ result: 'confirm', reason: 'looks_like_cedula' });
  });
});

describe('a RUC in the box of the cédula', () => {
  it('suggests nothing when its first ten digits are not a cédula', () => {
    expect(checkCedula('2459999998001')).toEqual({ result: 'confirm', reason: 'looks_like_ruc' });
  });

  it('is a length error when it is no RUC either', () => {
    expect(checkCedula('2559999996001')).toEqual({ result: 'error', reason: 'length' });
  });
});

describe('a RUC beside what is known', () => {
  it('is not compared with the code of a foreigner', () => {
    const known = { employer: 'natural', identity: 'AB123456' } as const;
    expect(checkRuc('2459999997001', known)).toMatchObject({ result: 'ok', kind: 'natural' });
  });

  it('is accepted as it is when nobody said whose it is', () => {
    const known = { employer: 'unknown', identity: '0159999945' } as const;
    expect(checkRuc('2459999997000', known)).toMatchObject({ result: 'ok', kind: 'domestic' });
  });

  it('is not the domestic form for a public body', () => {
    expect(checkRuc('2459999997000', { employer: 'public' })).toMatchObject({ reason: 'domestic_form' });
  });

  it('has its own doubt before one about the context', () => {
    expect(checkRuc('2459999998001', { employer: 'domestic' })).toMatchObject({ reason: 'checksum' });
  });
});

describe('a RUC that lost digits', () => {
  it('of a company gets its leading zero back', () => {
    expect(checkRuc('999999999001')).toMatchObject({ reason: 'missing_leading_zero', value: '0999999999001' });
  });

  it('is too short when a zero does not mend it', () => {
    expect(checkRuc('245999999700')).toEqual({ result: 'error', reason: 'length' });
  });

  it('is refused for its province before its ending is doubted', () => {
    expect(checkRuc('2559999996002')).toEqual({ result: 'error', reason: 'province' });
  });
});

describe('a foreigner’s code', () => {
  it('is doubted when it is a RUC', () => {
    expect(checkForeignCode('2499999995001')).toEqual({ result: 'confirm', reason: 'looks_like_ruc' });
  });

  it('may be digits only', () => {
    expect(checkForeignCode('12345678')).toMatchObject({ result: 'unverified', value: '12345678' });
  });
});

describe('a branch', () => {
  it('is not zero, however many zeros are typed', () => {
    for (const typed of ['0', '00', '000', '0000'])
      expect(checkBranch(typed)).toEqual({ result: 'error', reason: 'zero' });
  });
});

describe('masking', () => {
  it('shows the ending of the domestic form', () => {
    expect(mask('ruc', '2459999997000')).toBe('24••••••97000');
  });

  it('shows two characters of a foreigner’s code, none of a very short one, and a branch whole', () => {
    expect(mask('identity', 'AB123456')).toBe('••••56');
    expect(mask('identity', 'AB1')).toBe('••••');
    expect(mask('branch', '0001')).toBe('0001');
  });
});
