import { describe, expect, it } from 'vitest';
import { ask, read, topicsOf } from './reading.ts';

describe('a secret', () => {
  it.each([
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
  ])('is seen for what it is: %s', (text, secret) => {
    expect(read(text)).toMatchObject({ kind: 'secret', secret });
  });

  it('never comes out in the result', () => {
    for (const text of [
      'mi clave es Quito2023*',
      'mi código es 483920',
      'ana.perez@example.com',
      '4539 1488 0343 6467',
    ]) {
      expect(JSON.stringify(read(text))).not.toMatch(/Quito|483920|ana\.perez|4539|6467/);
    }
  });

  it('does not hide what is said beside an address', () => {
    expect(topicsOf('mi correo es ana@example.com y no me llega el código')).toEqual(['otp_not_received']);
  });

  it('is a code even where a RUC is asked for', () => {
    expect(read('483920', ask.ruc)).toMatchObject({ kind: 'secret', secret: 'code' });
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
    expect(read(text).kind).not.toBe('secret');
  });
});
