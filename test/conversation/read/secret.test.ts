import { describe, expect, it } from 'vitest';
import { blanked } from '../../../src/conversation/hear/blanked.ts';
import { hear } from '../../../src/conversation/hear/hear.ts';
import { actsOf, allSaid, asking, said } from './reading.ts';

/** A text, what stands in it, and what must not come out. */
const shared = [
  ['483920', 'code'],
  ['48 39 20', 'code'],
  ['４８３９２０', 'code'],
  ['mi código es 483920', 'code'],
  ['me llegó 483920 y ahora qué', 'code'],
  ['cuatro ocho tres nueve dos cero', 'code'],
  ['the code is four eight three nine two zero', 'code'],
  ['el código es A3F9K2', 'code'],
  ['mi clave es Quito2023*', 'key'],
  ['la clave que tenía era Pedro.1985', 'key'],
  ['mi clave es pedrito', 'key'],
  ['usuario 2459999997 clave Abc12345', 'key'],
  ['clave: 1234', 'key'],
  ['my password is Sun$2024', 'key'],
  ['Quito2023*', 'key'],
  ['probé con Maria1980 y no entra', 'key'],
  ['https://clave.example.ec/recuperar?token=a8f3k2m9', 'link'],
  ['me mandaron este https://example.ec/r/a8f3k2m9x0q7z1', 'link'],
  ['4539 1488 0343 6467', 'card'],
  ['mi correo es ana.perez@example.com', 'email'],
] as const;

/** Every run of letters and digits in which a secret could come out of an act. */
const secretIn = (text: string): string[] =>
  text.match(/[^\s:]*\d[^\s]*|pedrito|\S+@\S+/g)?.filter((part) => part !== '2459999997') ?? [];

/** What an act says, without the places it stands on, which are numbers too. */
const contents = (text: string, at: string | null = null): string =>
  JSON.stringify(actsOf(text, at).map(({ span: _span, confidence: _confidence, ...act }) => act));

describe('a secret', () => {
  it.each(shared)('is seen for what it is: %s', (text, kind) => {
    expect(allSaid(text).filter((act) => act.startsWith('secret'))).toEqual([`secret ${kind}`]);
  });

  // Where a number with letters or a branch is asked for, digits are that number.
  it.each(shared)('is in no act, whatever choice is pending: %s', (text) => {
    const values = secretIn(text);
    for (const at of [null, ...asking.filter((state) => !['identity', 'branch'].includes(state))]) {
      for (const value of values) expect(contents(text, at)).not.toContain(value);
    }
  });

  it.each(shared)('is covered by its place: %s', (text) => {
    const plain = hear(text, { awaitsNumber: false }).text;
    const left = actsOf(text)
      .filter(({ type }) => type === 'secret')
      .reduce((rest, { span }) => blanked(rest, span), plain);
    expect(left).not.toBe(plain);
    for (const value of [...secretIn(plain), 'cuatro', 'four', 'cero', 'zero']) expect(left).not.toContain(value);
  });

  it('does not hide what is said beside an address', () => {
    expect(said('mi correo es ana@example.com y no me llega el código')).toEqual([
      'secret email',
      'inform situation code',
    ]);
  });

  it.each([
    'mi correo es ana@example.com y no me llega el código',
    'hola, mi correo es ana@example.com. no me llega el código',
    'no me llega el código, el correo es ana@example.com',
    'no me llega el código. mi correo: ana@example.com',
    "my email is ana@example.com and the code doesn't come",
  ])('takes the words along that only announce it: %s', (text) => {
    expect(allSaid(text).toSorted()).toEqual(expect.arrayContaining(['inform situation code', 'secret email']));
    expect(allSaid(text).filter((act) => !/^(?:feel greeting|inform situation code|secret email)$/.test(act))).toEqual(
      [],
    );
  });

  it.each([
    ['no es ana@example.com', 'deny'],
    ['ya no puedo abrir ese correo que es ana@example.com', 'inform situation email'],
  ])('leaves words that say something: %s', (text, act) => {
    expect(allSaid(text)).toContain(act);
  });

  it('is a code even where a RUC is asked for', () => {
    expect(allSaid('483920', 'ruc')).toEqual(['secret code']);
  });

  it.each([
    'la clave es incorrecta',
    'mi clave es muy larga',
    'la clave es la misma de siempre',
    'me llegaba un código pero sigo esperando',
    'el código ya caducó en 2023',
    'me salió error 500',
    'tengo 45 años y 3 empleados',
    'no entro desde 2019',
    'debo 120000 dólares',
    'la sucursal es 0001',
    '2459999997',
    '2459999997001',
    'es www.iess.gob.ec la página?',
    'aparece j***@gmail.com y no sé de quién es',
    'uso windows10 y chrome',
    'la contraseña era mi fecha de nacimiento',
    'llámeme al 0999999999',
    'the key is blocked',
    'my password is not working',
  ])('is not seen where there is none: %s', (text) => {
    expect(allSaid(text).filter((act) => act.startsWith('secret'))).toEqual([]);
  });
});
