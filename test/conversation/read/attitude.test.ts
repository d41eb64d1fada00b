import { describe, expect, it } from 'vitest';
import { said } from './reading.ts';

describe('who neither agrees nor refuses', () => {
  it.each([
    ['email_access', 'ahorita no', 'defer'],
    ['email_access', 'más tarde', 'defer'],
    ['email_access', 'ahora no puedo', 'defer'],
    ['recover_online', 'ok, ya voy', 'heard'],
    ['consent', 'no quiero dar mis datos', 'withhold'],
    ['identity', 'no quiero dar mis datos', 'withhold'],
    ['identity', 'no entiendo', 'lost'],
    ['situation', 'no entiendo nada', 'lost'],
  ])('is heard at %s: %s', (at, text, attitude) => {
    expect(said(text, at)).toEqual([`attitude ${attitude}`]);
  });

  it('does not agree who says yes and withholds', () => {
    expect(said('sí pero no quiero dar mi ruc', 'consent')).toEqual(['attitude withhold']);
  });
});

describe('a feeling', () => {
  it.each([
    ['gracias', 'thanks'],
    ['hola', 'greeting'],
    ['buenas tardes', 'greeting'],
    ['estoy muy preocupado', 'worry'],
    ["I'm worried", 'worry'],
    ['qué rabia con esta página', 'anger'],
  ])('is heard: %s', (text, feeling) => {
    expect(said(text)).toEqual([`feel ${feeling}`]);
  });

  it('stands beside what else is said', () => {
    expect(said('mi esposo murió y no sé la clave')).toEqual(
      expect.arrayContaining(['feel grief', 'inform situation forgot']),
    );
  });
});

describe('how it went', () => {
  it.each([
    ['recover_online', 'ya pude entrar', 'report solved'],
    ['recover_online', 'sigo sin poder entrar', 'report failed'],
    ['code', 'ya llegó', 'report code_arrived'],
    ['recover_online', 'ya pedí el código', 'answer requested'],
    ['recover_online', 'ya entré', 'answer yes'],
    ['mailbox', 'ya lo encontré', 'answer found'],
  ])('is heard at %s: %s', (at, text, act) => {
    expect(said(text, at)).toEqual([act]);
  });
});
