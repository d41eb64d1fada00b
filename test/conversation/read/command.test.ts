import { describe, expect, it } from 'vitest';
import { asking, said } from './reading.ts';

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
    ['ayuda', 'help'],
    ['mis datos', 'my_data'],
    ['seguir', 'continue'],
    ['repita por favor', 'repeat'],
  ])('works at any moment: %s', (text, name) => {
    for (const at of [null, ...asking]) expect(said(text, at), `at ${at}`).toEqual([`command ${name}`]);
  });

  it('skips, unless a button says so', () => {
    expect(said('omitir')).toEqual(['command skip']);
    expect(said('omitir', 'email_access')).toEqual(['command skip']);
    expect(said('omitir', 'ruc')).toEqual(['answer skip']);
  });

  it('asks why only where something was asked', () => {
    expect(said('¿por qué?', 'identity')).toEqual(['command why']);
    expect(said('¿por qué?')).not.toContain('command why');
  });
});
