import { describe, expect, it } from 'vitest';
import { ask, read, topicsOf } from './reading.ts';

describe('a choice', () => {
  it.each([
    '2',
    'la 2',
    'opción 2',
    'la segunda',
    '2️⃣',
    '２',
    '٢',
    'the second one',
    'Clave bloqueada',
    'KEY BLOCKED',
    'bloqueada',
  ])('is counted out or named: %s', (text) => {
    expect(read(text, ask.situation)).toMatchObject({ kind: 'choice', choice: 'blocked' });
  });

  it('is what a told situation means', () => {
    expect(read('se me fue la clave, veci', ask.situation)).toMatchObject({ kind: 'choice', choice: 'forgot' });
  });

  it('is not what a question about the situation means', () => {
    expect(read('¿y qué hago si no llega el código?', ask.situation)).toMatchObject({ kind: 'topics', asking: true });
  });

  it('is not a number that no choice has', () => {
    expect(read('9', ask.situation)).toMatchObject({ kind: 'none' });
  });
});

describe('"¿Puede abrir el correo?"', () => {
  it('takes a plain no as the answer', () => {
    expect(read('no', ask.email)).toMatchObject({ kind: 'choice', choice: 'no' });
  });

  it('takes "no me llega el correo" as a topic', () => {
    expect(topicsOf('no me llega el correo', ask.email)).toEqual(['otp_not_received']);
    expect(read('no me llega el correo', ask.email).kind).toBe('topics');
  });

  it('keeps what is said after a yes', () => {
    expect(read('sí pero ya caducó', ask.email)).toMatchObject({
      kind: 'choice',
      choice: 'yes',
      topics: [{ topic: 'otp_expired' }],
    });
  });

  it('knows a doubt', () => {
    expect(read('no sé', ask.email)).toMatchObject({ kind: 'choice', choice: 'unsure' });
  });

  it('knows a thumb', () => {
    expect(read('👍', ask.email)).toMatchObject({ choice: 'yes' });
    expect(read('👎', ask.email)).toMatchObject({ choice: 'no' });
  });
});

describe('a doubt where no choice stands for it', () => {
  it('is a topic', () => {
    expect(topicsOf('no sé', ask.kind)).toEqual(['unsure']);
  });
});

describe('the kind of employer', () => {
  it.each([
    ['es una empresa', 'company'],
    ['persona natural con ruc', 'natural'],
    ['una niñera', 'domestic'],
    ['no tengo empresa, es la señora que me ayuda en la casa', 'domestic'],
    ['soy del municipio', 'public'],
    ["it's a household", 'domestic'],
  ])('is a choice where it is asked: %s', (text, kind) => {
    expect(read(text, ask.kind)).toMatchObject({ kind: 'choice', choice: kind, employer: kind });
  });

  it('comes along with whatever else is said', () => {
    expect(read('perdí la clave de mi empresa')).toMatchObject({
      kind: 'topics',
      topics: [{ topic: 'forgot_key' }],
      employer: 'company',
    });
  });

  it('is not what was denied', () => {
    expect(read('no tengo empresa')).not.toHaveProperty('employer');
  });
});

describe('which key', () => {
  it.each(['la patronal', 'la de mi empresa', 'empleador', 'employer'])('is the employer key: %s', (text) => {
    expect(read(text, ask.keyKind)).toMatchObject({ kind: 'choice', choice: 'employer' });
  });
});

describe('a number', () => {
  it.each([
    '2459999997',
    '245999999-7',
    '245.999.999-7',
    ' 24599 99997 ',
    '２４５９９９９９９７',
    'mi cédula es 2459999997',
  ])('is an answer where a cédula is asked for: %s', (text) => {
    expect(read(text, ask.identity)).toMatchObject({ kind: 'answer', typed: '2459999997' });
  });

  it("takes a foreigner's code", () => {
    expect(read('AB123456', ask.identity)).toMatchObject({ kind: 'answer', typed: 'AB123456' });
  });

  it.each(['0001', '1', 'la 0001', '001'])('is a branch where a branch is asked for: %s', (text) => {
    expect(read(text, ask.branch)).toMatchObject({ kind: 'answer' });
  });

  it('is a code, and a secret, of four to eight digits anywhere else', () => {
    expect(read('4829', ask.situation)).toMatchObject({ kind: 'secret', secret: 'code' });
    expect(read('48291375')).toMatchObject({ kind: 'secret', secret: 'code' });
  });

  it('stands beside what else is said', () => {
    expect(read('mi cédula es 2459999997, no tengo acceso al correo')).toMatchObject({
      kind: 'topics',
      topics: [{ topic: 'email_no_access' }],
      entities: [{ field: 'identity', typed: '2459999997' }],
    });
  });

  it('is told apart from another one', () => {
    expect(read('cédula 2459999997 ruc 2499999995001').entities).toEqual([
      { field: 'identity', typed: '2459999997' },
      { field: 'ruc', typed: '2499999995001' },
    ]);
  });

  it('is no cédula when it is called a telephone number', () => {
    expect(read('llámeme al 0999999999').entities).toEqual([]);
  });

  it('is one of several, all of which are handed on', () => {
    const { entities } = read('mi cédula es 2459999997, el RUC 2499999995001 y la sucursal 0001', ask.identity);
    expect(entities.map(({ typed }) => typed)).toEqual(['2459999997', '2499999995001', '0001']);
  });

  it('may be dictated', () => {
    expect(read('cero cero cero uno', ask.branch)).toMatchObject({ kind: 'answer', typed: '0001' });
  });

  it('is left out by a no where a number is asked for', () => {
    expect(read('no la tengo', ask.identity)).toMatchObject({ kind: 'choice', choice: 'skip' });
  });
});

describe('a correction', () => {
  const answered = [ask.kind, ask.identity, ask.ruc, ask.branch];

  it.each([
    ['me equivoqué de RUC', 'ruc'],
    ['cambiar mi cédula', 'identity'],
    ['change the branch', 'branch'],
    ['puse mal la sucursal', 'branch'],
    ['I typed the wrong RUC', 'ruc'],
    ['no era empresa', 'employer_kind'],
  ])('takes an answer back: %s', (text, question) => {
    expect(read(text, ask.email, answered)).toMatchObject({ kind: 'correction', question });
    expect(read(text, ask.email, answered)).not.toHaveProperty('to');
  });

  it.each([
    ['puse mal la sucursal es 0002', 'branch', '0002'],
    ['no es 0002, es 0001', 'branch', '0001'],
    ['no era empresa, es servicio doméstico', 'employer_kind', 'domestic'],
    ['me equivoqué, la cédula es 2459999997', 'identity', '2459999997'],
  ])('brings the new answer along: %s', (text, question, to) => {
    expect(read(text, ask.email, answered)).toMatchObject({ kind: 'correction', question, to });
  });

  it.each(['quiero cambiar el correo', 'cambió el representante legal', '¿cómo cambio mi ruc en el SRI?'])(
    'is not what is to be changed at the IESS: %s',
    (text) => {
      expect(read(text, ask.email, answered).kind).not.toBe('correction');
    },
  );
});

describe('a command', () => {
  it.each([
    ['atrás', 'back'],
    ['menú', 'menu'],
    ['Menu.', 'menu'],
    ['hola, quiero hablar con una persona por favor', 'person'],
    ['English', 'english'],
    ['en español porfa', 'spanish'],
    ['borrar mis datos', 'delete'],
    ['/privacidad', 'privacy'],
    ['empezar de nuevo', 'restart'],
    ['omitir', 'skip'],
    ['ayuda', 'help'],
    ['mis datos', 'my_data'],
    ['seguir', 'continue'],
    ['repita por favor', 'repeat'],
  ])('works at any moment: %s', (text, command) => {
    expect(read(text)).toMatchObject({ kind: 'command', command });
  });

  it('asks why only where something was asked', () => {
    expect(read('¿por qué?', ask.identity)).toMatchObject({ kind: 'command', command: 'why' });
    expect(read('¿por qué?').kind).not.toBe('command');
  });
});
