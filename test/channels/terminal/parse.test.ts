import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../src/channels/terminal/parse.ts';

describe('a line of a program', () => {
  it.each([
    ['a text', { from: 'a', text: 'hola' }, { type: 'text', text: 'hola' }],
    [
      'a choice, before a text',
      { from: 'a', text: 'hola', choice: 'do.1.none' },
      { type: 'choice', choice: 'do.1.none' },
    ],
    [
      'media with its caption',
      { from: 'a', media: 'image', text: 'hola' },
      { type: 'media', media: 'image', caption: 'hola' },
    ],
    ['the clock alone', { from: 'a', at: 5 }, null],
  ])('is %s', (_, line, body) => {
    expect(parseLine(JSON.stringify(line))).toEqual({ from: 'a', id: null, at: 'at' in line ? 5 : null, body });
  });

  it.each(['', 'hola', '[]', '{}', '{"from":""}', '{"from":"a","at":-1}', '{"from":"a","media":"smell"}'])(
    'is none: %s',
    (text) => {
      expect(parseLine(text)).toBeNull();
    },
  );
});
