import { describe, expect, it } from 'vitest';
import { read, topicsOf } from './reading.ts';

describe('a told case', () => {
  it.each([
    ['veci se me fue la clave del seguro', 'forgot_key'],
    ['me la sé pero sale bloqueado', 'blocked_key'],
    ['no olvidé la clave, está bloqueada', 'blocked_key'],
    ['sí me llegó el código pero ya caducó', 'otp_expired'],
    ['it never sent me the code', 'otp_not_received'],
    ['olbide la clabe d empleador xfa ayudeme', 'forgot_key'],
    ['el contador renunció y no dejó la clave', 'forgot_key'],
    ['sacar la clave por primera vez', 'first_time_key'],
    ['no hay turnos', 'no_appointments'],
    ['perdí la clave del SRI', 'sri_key'],
  ])('is known: %s', (text, topic) => {
    expect(topicsOf(text)[0]).toBe(topic);
    expect(read(text)).toMatchObject({ kind: 'topics' });
  });
});

describe('a question', () => {
  it('is told apart from the case itself', () => {
    expect(read('¿qué hago si no llega el código?')).toMatchObject({
      kind: 'topics',
      topics: [{ topic: 'otp_not_received' }],
      asking: true,
    });
    expect(read('no me llega el código')).toMatchObject({ kind: 'topics', asking: false });
  });
});

describe('two needs in one message', () => {
  it('are both served', () => {
    expect(topicsOf('se me bloqueó la clave y no me llega el código al correo')).toEqual(
      expect.arrayContaining(['blocked_key', 'otp_not_received']),
    );
  });

  it('are one when the other only says what the key is for', () => {
    expect(topicsOf('quiero pagar planillas y no me acuerdo la clave')).toEqual(['forgot_key']);
  });

  it('are one when the other is denied', () => {
    expect(topicsOf('no olvidé la clave, está bloqueada')).toEqual(['blocked_key']);
  });
});

describe('what is not understood', () => {
  it.each(['brlm trfk pqwx', '', '   ', '12', '...', '🙃', 'se me bloqueó la clave de la banca móvil', '你好'])(
    'is not answered: %s',
    (text) => {
      expect(read(text)).toMatchObject({ kind: 'none' });
    },
  );
});

describe('the language', () => {
  it.each([
    ['perdí la clave de empleador', 'es'],
    ['I lost the employer key', 'en'],
    ['esqueci a senha do patrão', 'other'],
    ["j'ai oublié mon mot de passe", 'other'],
  ])('is heard: %s', (text, locale) => {
    expect(read(text).language).toEqual({ locale, sure: true });
  });

  it.each(['ok', 'no', '0001', '👍', 'RUC'])('is not guessed from %s', (text) => {
    expect(read(text).language).toBeNull();
  });
});
