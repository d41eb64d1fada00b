import { describe, expect, it } from 'vitest';
import { actsOf, allSaid, said } from './reading.ts';

describe('the kind of employer', () => {
  it.each([
    ['olvidé la clave, soy persona natural', 'forgot', 'natural'],
    ['soy una empresa y olvidé la clave', 'forgot', 'company'],
    ['olvidé la clave, es de mi compañía', 'forgot', 'company'],
    ['perdí la clave de mi empresa', 'forgot', 'company'],
    ['no tengo la clave, somos una institución pública', 'forgot', 'public'],
    ['we are a municipality and the key is blocked', 'blocked', 'public'],
  ])('comes along with a trouble: %s', (text, situation, kind) => {
    expect(said(text)).toEqual([`inform situation ${situation}`, `inform employer_kind ${kind}`]);
  });

  it('alone is a fact and no question; a household is one too', () => {
    expect(allSaid('somos una institución pública')).toEqual(['inform employer_kind public']);
    expect(actsOf('tengo una empleada doméstica')).toMatchObject([
      { type: 'inform', fact: 'employer_kind', value: 'domestic', topic: 'domestic_employer' },
    ]);
  });

  it.each([
    ['es una empresa', 'company'],
    ['persona natural con ruc', 'natural'],
    ['una niñera', 'domestic'],
    ['no tengo empresa, es la señora que me ayuda en la casa', 'domestic'],
    ['soy del municipio', 'public'],
    ["it's a household", 'domestic'],
  ])('is the answer where it is asked: %s', (text, kind) => {
    expect(said(text, 'employer_kind')).toEqual([`answer ${kind}`]);
  });

  it.each(['I live in Quito and I forgot the key', 'we live in Spain now'])(
    'is not where somebody lives: %s',
    (text) => {
      expect(allSaid(text).join()).not.toContain('employer_kind');
    },
  );

  it('is not what was denied', () => {
    expect(allSaid('no tengo empresa').join()).not.toContain('company');
  });
});

describe('a mailbox that opens', () => {
  it.each([
    ['I forgot the key, my mailbox is open, I have a maid', 'forgot'],
    ['perdí la clave y puedo abrir el correo', 'forgot'],
    ['el correo funciona, la clave está bloqueada', 'blocked'],
    ['tengo el correo abierto pero no me llega el código', 'code'],
  ])('is a fact and never the loss of one: %s', (text, situation) => {
    const acts = said(text);
    expect(acts).toEqual(expect.arrayContaining(['inform email_access yes', `inform situation ${situation}`]));
    expect(acts.filter((act) => act.startsWith('inform situation'))).toHaveLength(1);
  });

  it('answers the question about it', () => {
    expect(said('ya lo tengo abierto', 'email_access')).toEqual(['answer yes']);
  });

  it.each([
    'no puedo abrir el correo y olvidé la clave',
    'sí tengo el correo pero no puedo abrirlo',
    '¿qué hago si puedo abrir el correo?',
    'tengo acceso al correo de la contadora nada más',
    "I can't open my email",
    'olvidé la clave',
  ])('is not told in: %s', (text) => {
    expect(said(text)).not.toContain('inform email_access yes');
  });
});

describe('which key', () => {
  it.each(['la patronal', 'la de mi empresa', 'empleador', 'employer'])('is the employer key: %s', (text) => {
    expect(said(text, 'key_kind')).toContain('answer employer');
  });

  it.each([
    ['de afiliado', 'personal'],
    ['la del SRI', 'other'],
  ])('is another one: %s', (text, key) => {
    expect(said(text, 'key_kind')).toContain(`answer ${key}`);
  });

  it.each([
    ['olvidé la clave patronal', 'employer'],
    ['the employer key is blocked', 'employer'],
    ['soy empleadora y no me acuerdo la clave', 'employer'],
    ['soy jubilado y olvidé la clave', 'personal'],
  ])('is told where nobody asked: %s', (text, key) => {
    expect(said(text)).toContain(`inform key_kind ${key}`);
  });

  it.each(['no es la patronal', '¿qué es la clave patronal?'])('is not told in: %s', (text) => {
    expect(said(text).join()).not.toContain('inform key_kind employer');
  });
});
