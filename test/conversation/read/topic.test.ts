import { describe, expect, it } from 'vitest';
import { hear } from '../../../src/conversation/hear/hear.ts';
import { readAlone } from '../../../src/conversation/read-alone.ts';
import { actsOf, allSaid, said } from './reading.ts';

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
    ['quiero pagar planillas y no me acuerdo la clave', 'forgot_key'],
    ['no puedo entrar porque olvidé la clave', 'forgot_key'],
    ['no puedo entrar al correo', 'email_no_access'],
  ])('is one fact about the person, whichever key is named: %s', (text, topic) => {
    const acts = actsOf(text).filter((act) => act.type !== 'inform' || act.fact !== 'key_kind');
    expect(acts).toMatchObject([{ type: 'inform', fact: 'situation', topic }]);
  });

  it.each([
    'quiero recuperar mi clave',
    'recuperar clave',
    'necesito recuperar la clave del iess',
    'ayuda con mi clave',
    'no tengo la clave',
    'I need to recover my key',
    'I need to recover my password',
  ])('is known in the commonest first message: %s', (text) => {
    expect(allSaid(text)).toEqual(['inform situation forgot']);
  });

  it('is known beside the key that it names', () => {
    expect(allSaid('recuperar mi clave patronal')).toEqual(['inform situation forgot', 'inform key_kind employer']);
  });

  it('answers the question about the situation', () => {
    expect(said('se me fue la clave, veci', 'situation')).toEqual(['inform situation forgot']);
  });
});

describe('a question', () => {
  it('is told apart from the case itself', () => {
    expect(said('¿qué hago si no llega el código?')).toEqual(['ask otp_not_received']);
    expect(said('¿y qué hago si no llega el código?', 'situation')).toEqual(['ask otp_not_received']);
    expect(said('no me llega el código')).toEqual(['inform situation code']);
  });

  it('about another key is answered and tells nothing', () => {
    expect(allSaid('perdí la clave del SRI')).toEqual(['mention sri_key']);
  });
});

describe('two needs in one message', () => {
  it('are both heard', () => {
    expect(said('se me bloqueó la clave y no me llega el código al correo')).toEqual([
      'inform situation blocked',
      'inform situation code',
    ]);
    expect(said('cuanto cuesta y donde queda')).toEqual(['ask cost', 'ask where_offices']);
  });
});

describe('a trouble without its cause', () => {
  it.each(['no puedo entrar', 'no puedo ingresar al portal', 'no me deja ingresar', "can't log in", "I can't get in"])(
    'is asked between a blocked and a forgotten key: %s',
    (text) => {
      expect(allSaid(text)).toEqual(['unclear blocked_key forgot_key']);
    },
  );

  it('is offered where two are alike', () => {
    expect(allSaid('la mía o la del gerente?', 'identity').join()).toMatch(/^unclear .*representative_mismatch/);
    expect(allSaid('qué pongo ahí?', 'branch').join()).toMatch(/^(?:unclear|unknown)/);
  });
});

describe('what is not understood', () => {
  it.each(['brlm trfk pqwx', '12', 'se me bloqueó la clave de la banca móvil', 'info', 'correo', 'iess', 'key'])(
    'is unknown, without guesses: %s',
    (text) => {
      expect(actsOf(text)).toMatchObject([{ type: 'unknown', nearest: [] }]);
    },
  );

  it.each(['', '   ', '...', '🙃'])('is nothing where there are no words: "%s"', (text) => {
    expect(actsOf(text)).toEqual([]);
  });
});

describe('the language', () => {
  it.each([
    ['perdí la clave de empleador', 'es'],
    ['I lost the employer key', 'en'],
    ['esqueci a senha do patrão', 'other'],
    ["j'ai oublié mon mot de passe", 'other'],
  ])('is heard: %s', (text, locale) => {
    expect(hear(text, { awaitsNumber: false }).language).toEqual({ locale, sure: true });
  });

  it.each(['esqueci a senha do patrão', "j'ai oublié mon mot de passe", '你好'])('is foreign: %s', (text) => {
    expect(allSaid(text)).toContain('foreign language');
  });

  it.each(['ok', 'no', '0001', '👍', 'RUC'])('is not guessed from %s', (text) => {
    expect(hear(text, { awaitsNumber: false }).language).toBeNull();
  });
});

describe('a text read alone', () => {
  it.each(['perdí la clave de mi empresa', '¿cuánto cuesta?', 'mi clave es pedrito', 'menú', ''])(
    'is read as the first words of somebody: %s',
    (text) => {
      expect(readAlone(text, 'es')).toEqual(actsOf(text));
    },
  );
});
