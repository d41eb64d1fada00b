import { describe, expect, it } from 'vitest';
import { hear } from '../../../src/conversation/hear/hear.ts';

const heard = (text: string) => hear(text, { awaitsNumber: false });

/** Every clause as its mood and its words, `.` where a sentence ends. */
const clauses = (text: string): string[] =>
  heard(text).clauses.map(({ mood, words, ends }) => `${mood}: ${words.join(' ')}${ends ? '.' : ''}`);

describe('the clauses of a message and their moods', () => {
  it.each([
    ['no me llega el código', ['statement: no me llega el codigo.']],
    ['si no me llega que hago', ['condition: si no me llega', 'question: que hago.']],
    ['if it does not arrive what do I do', ['condition: if it does not arrive', 'question: what do i do.']],
    ['si puedo abrir qué hago', ['condition: si puedo abrir', 'question: que hago.']],
    ['y si no tengo RUC?', ['condition: y si no tengo ruc.']],
    ['sí, pero ya caducó', ['statement: si', 'statement: pero ya caduco.']],
    ['sí pero ya caducó', ['statement: si', 'statement: pero ya caduco.']],
    ['si tengo', ['statement: si tengo.']],
    ['no, es una empresa', ['statement: no', 'statement: es una empresa.']],
    ['olvidé la clave cuánto cuesta', ['statement: olvide la clave', 'question: cuanto cuesta.']],
    ['perdí la clave. Cuánto demora?', ['statement: perdi la clave.', 'question: cuanto demora.']],
    ['¿qué hago si no llega el código?', ['question: que hago si no llega el codigo.']],
    ['le llegó?', ['question: le llego.']],
    ['no sé cuál es', ['statement: no se cual es.']],
    ['usuario y clave', ['statement: usuario y clave.']],
    [
      'se me bloqueó la clave y no me llega el código',
      ['statement: se me bloqueo la clave', 'statement: y no me llega el codigo.'],
    ],
    ['', []],
    ['   ', []],
  ])('%s', (text, expected) => {
    expect(clauses(text)).toEqual(expected);
  });

  it('hold all words between them, in order', () => {
    for (const text of ['sí, pero ya caducó', 'perdí la clave. Cuánto demora?', 'a - b; c: d', '¿qué?']) {
      const { clauses, said } = heard(text);
      expect(clauses.flatMap(({ words }) => words)).toEqual(said);
      let next = 0;
      for (const { from, words } of clauses) {
        expect(from).toBe(next);
        next = from + words.length;
      }
    }
  });

  it('ask as a whole where a sign or the words say so', () => {
    expect(heard('le llegó?').asking).toBe(true);
    expect(heard('qué es la clave patronal').asking).toBe(true);
    expect(heard('no me llega el código').asking).toBe(false);
  });
});

describe('a word', () => {
  it.each([
    ['Olvidé la CLABE, veci', ['Olvidé', 'la', 'CLABE', 'veci']],
    ['mi cédula: 2459999997.', ['mi', 'cédula', '2459999997']],
    ['xq no llega?', ['xq', 'no', 'llega']],
    ['  HOLAAAA   mundo  ', ['HOLAAAA', 'mundo']],
  ])('points at its place in the text: %s', (text, written) => {
    const { text: plain, words } = heard(text);
    expect(words.map(({ at }) => plain.slice(at.from, at.to))).toEqual(written);
  });

  it('is folded, written out and repaired', () => {
    expect(heard('xq no sirve la CLABE?').said).toEqual(['porque', 'no', 'sirve', 'la', 'clave']);
    expect(heard('xq no sirve la CLABE?').marks).toEqual([20]);
  });

  it('is no part of the core when it only greets', () => {
    expect(heard('hola buenas, perdí la clave').core).toEqual(['perdi', 'la', 'clave']);
  });
});

describe('dictated digits', () => {
  it('are a number only where one is asked for', () => {
    expect(hear('cero cero cero uno', { awaitsNumber: true }).text).toBe('0001');
    expect(heard('cero cero cero uno').text).toBe('cero cero cero uno');
  });
});

describe('the language of a message', () => {
  it.each([
    ['ya me llegó https://www.example.com/your-recovery-link/the-key-is-here', 'es'],
    ['mire iess.example.com/change-your-password-now please ayúdeme que no puedo entrar', 'es'],
    ['mi correo es the.good.company@yourmailbox.example.com y no abre', 'es'],
    ['I got this https://www.example.ec/recuperar-la-clave-de-empleador/hoy-mismo', 'en'],
    ['my mailbox is la.clave.perdida@recuperacion.example.ec and it is closed', 'en'],
  ])('is that of the words beside addresses: %s', (text, locale) => {
    expect(heard(text).language?.locale).toBe(locale);
  });

  it('is not told by an address alone', () => {
    expect(heard('https://www.example.com/your-recovery-link/the-key-is-here').language).toBeNull();
  });
});
