import { describe, expect, it } from 'vitest';
import { ask, read, topicsOf } from './reading.ts';

describe('a clause that only names the employer', () => {
  it.each([
    ['olvidé la clave, soy persona natural', 'forgot_key', 'natural'],
    ['soy una empresa y olvidé la clave', 'forgot_key', 'company'],
    ['olvidé la clave, es de mi compañía', 'forgot_key', 'company'],
    ['no tengo la clave, somos una institución pública', 'forgot_key', 'public'],
    ['we are a municipality and the key is blocked', 'blocked_key', 'public'],
  ])('is a fact and no topic: %s', (text, topic, employer) => {
    expect(topicsOf(text)).toEqual([topic]);
    expect(read(text)).toMatchObject({ kind: 'topics', employer });
  });

  it('alone is no topic either, but a household is', () => {
    expect(read('somos una institución pública')).toMatchObject({ kind: 'none', nearest: [], employer: 'public' });
    expect(topicsOf('tengo una empleada doméstica')).toEqual(['domestic_employer']);
  });
});

describe('a mailbox that opens', () => {
  it.each([
    ['I forgot the key, my mailbox is open, I have a maid', 'forgot_key'],
    ['perdí la clave y puedo abrir el correo', 'forgot_key'],
    ['el correo funciona, la clave está bloqueada', 'blocked_key'],
    ['tengo el correo abierto pero no me llega el código', 'otp_not_received'],
  ])('is a fact and never the loss of one: %s', (text, topic) => {
    expect(topicsOf(text)).toEqual([topic]);
    expect(read(text)).toHaveProperty('mailbox', 'open');
  });

  it('answers the question about it', () => {
    expect(read('ya lo tengo abierto', ask.email)).toMatchObject({ kind: 'choice', choice: 'yes' });
  });

  it.each([
    'no puedo abrir el correo y olvidé la clave',
    'sí tengo el correo pero no puedo abrirlo',
    '¿qué hago si puedo abrir el correo?',
    'tengo acceso al correo de la contadora nada más',
    "I can't open my email",
    'olvidé la clave',
  ])('is not heard in: %s', (text) => {
    expect(read(text)).not.toHaveProperty('mailbox');
  });
});

describe('a trouble without its cause', () => {
  it.each(['no puedo entrar', 'no puedo ingresar al portal', 'no me deja ingresar', "can't log in", "I can't get in"])(
    'is asked between a blocked and a forgotten key: %s',
    (text) => {
      expect(read(text)).toMatchObject({ kind: 'clarify' });
      expect(topicsOf(text)).toEqual(['blocked_key', 'forgot_key']);
    },
  );

  it('is not asked when the cause is told or the mailbox is meant', () => {
    expect(topicsOf('no puedo entrar porque olvidé la clave')).toEqual(['forgot_key']);
    expect(topicsOf('no puedo entrar al correo')).toEqual(['email_no_access']);
  });
});

describe('the commonest first message', () => {
  it.each([
    'quiero recuperar mi clave',
    'recuperar clave',
    'recuperar mi clave patronal',
    'necesito recuperar la clave del iess',
    'ayuda con mi clave',
    'no tengo la clave',
    'I need to recover my key',
    'I need to recover my password',
  ])('is answered at once: %s', (text) => {
    expect(read(text)).toMatchObject({ kind: 'topics', topics: [{ topic: 'forgot_key' }] });
  });
});

describe('a single vague word', () => {
  it.each(['info', 'correo', 'iess', 'key'])('gets no guesses: %s', (text) => {
    expect(read(text)).toMatchObject({ kind: 'none', nearest: [] });
  });
});

describe('two short questions', () => {
  it('are both answered', () => {
    expect(topicsOf('cuanto cuesta y donde queda').sort()).toEqual(['cost', 'where_offices']);
  });
});
