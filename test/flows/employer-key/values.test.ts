import { describe, expect, it } from 'vitest';
import type { Context } from '../../../flows/employer-key/setup.ts';
import { derive, values } from '../../../flows/employer-key/values.ts';

const context: Context = {
  dataMode: 'collect',
  attempt: 1,
  situation: null,
  failed: [],
  kind: 'unknown',
  numbers: false,
};

describe('the numbers that follow from others', () => {
  it('are the RUC and the branch of a household, from the cédula', () => {
    expect(derive({ identity: '2459999997' }, { ...context, kind: 'domestic' })).toEqual({
      identity: '2459999997',
      ruc: '2459999997000',
      branch: '0001',
    });
  });

  it('are none for other employers, for a code, or for a number that is forgotten', () => {
    for (const kind of ['company', 'natural', 'public', 'unknown'] as const)
      expect(derive({ identity: '2459999997' }, { ...context, kind })).toEqual({ identity: '2459999997' });
    for (const identity of ['AB1234', 'given'])
      expect(derive({ identity }, { ...context, kind: 'domestic' })).toEqual({ identity });
    expect(derive({}, { ...context, kind: 'domestic' })).toEqual({});
  });
});

describe('the values of a text', () => {
  it('name the kind of employer; one that a question is about goes before the own', () => {
    expect(values({ ...context, kind: 'company' }, {}).kind).toBe('company');
    expect(values({ ...context, kind: 'company' }, { employer_kind: 'domestic' }).kind).toBe('domestic');
    expect(values({ ...context, kind: 'company' }, { employer_kind: 'unknown' }).kind).toBe('company');
  });

  it('ask for a signed request where the window corrects something, and for the forms elsewhere', () => {
    for (const situation of ['rep_changed', 'data', 'representative'] as const)
      expect(values({ ...context, situation }, {}).paper).toBe('request');
    for (const situation of ['first_time', 'forgot', 'no_turno', null] as const)
      expect(values({ ...context, situation }, {}).paper).toBe('forms');
  });

  it('know a foreigner only when that was told', () => {
    expect(values(context, {}).foreigner).toBe('no');
    expect(values(context, { foreigner: 'yes' }).foreigner).toBe('yes');
  });
});
