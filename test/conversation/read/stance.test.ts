import { describe, expect, it } from 'vitest';
import { actsOf, said } from './reading.ts';

describe('a yes, a no and a doubt', () => {
  it.each([
    ['email_access', 'claro que sí', 'affirm'],
    ['email_access', 'simón', 'affirm'],
    ['email_access', 'yes I do', 'affirm'],
    ['email_access', 'para nada', 'deny'],
    ['email_access', 'nope', 'deny'],
    ['email_access', 'no sé', 'unsure'],
    ['email_access', 'not sure which one it is', 'unsure'],
    ['employer_kind', 'no sé', 'unsure'],
    ['consent', 'si', 'affirm'],
    ['identity', 'no', 'deny'],
    ['identity', 'no la tengo', 'deny'],
    ['recover_online', 'sí', 'affirm'],
    ['recover_online', 'no', 'deny'],
    ['code', 'aún no', 'deny'],
    ['code', 'still nothing', 'deny'],
  ])('is heard at %s: %s', (at, text, stance) => {
    expect(said(text, at)).toEqual([stance]);
  });

  it('is the button where a button says the same', () => {
    expect(said('no', 'email_access')).toEqual(['answer no']);
    expect(said('👍', 'email_access')).toEqual(['answer yes']);
    expect(said('👎', 'email_access')).toEqual(['answer no']);
    expect(said('no sé', 'key_kind')).toEqual(['answer unsure']);
  });

  it('is less sure when a "pero" follows, and what follows is heard', () => {
    const [yes, rest] = actsOf('sí pero ya caducó', 'email_access');
    expect(yes).toMatchObject({ type: 'affirm' });
    expect(yes?.confidence).toBeLessThan(0.8);
    expect(rest).toMatchObject({ type: 'inform', value: 'code', topic: 'otp_expired' });
  });

  it('is not the "no" of a told trouble', () => {
    expect(said('no me llega el correo', 'email_access')).toEqual(['inform situation code']);
  });
});
