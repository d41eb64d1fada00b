import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mediaKinds } from '../../src/conversation/message.ts';
import { answersOf, positionOf } from '../../src/conversation/move/position.ts';
import { talk } from '../support/talk.ts';

/** Things people and machines send that no bot expects. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000\u0007\u001b[2J',
    '\u202Eatrás\u202C',
    '\u200B\u2060\uFEFF',
    'ㅤ',
    '\uD800',
    '\uDFFF hola',
    '<b>hola</b><script>alert(1)</script>',
    '{ $kind } {{7*7}} %s %n',
    "'; drop table records; --",
    '__proto__',
    'constructor',
    '🙏🏽'.repeat(50),
    'a'.repeat(100_000),
    '9'.repeat(100_000),
    'ñ́'.repeat(5_000),
  ),
);
const words = fc.constantFrom(
  'hola',
  'sí',
  'no',
  '1',
  '2',
  '9',
  '10',
  'la segunda',
  'atrás',
  'omitir',
  'por qué',
  'menú',
  'repetir',
  'English',
  'español',
  'olvidé la clave',
  'está bloqueada',
  'no me llega el código',
  'empresa',
  'servicio doméstico',
  '¿cuánto demora?',
  'acepto',
  '2459999997',
  '2499999995001',
  '0001',
  'me equivoqué de RUC',
  'no era empresa',
  'ya pude entrar',
  'no funcionó',
  'nunca he tenido clave',
  'no abro ese correo',
  'el RUC está suspendido',
  'no era empresa, es doméstico',
  'soy empresa y no tengo el correo',
  'me equivoqué de RUC, es 2499999995001',
  'la cédula está mal, es 2459999997',
  'gracias',
  'forgot my key',
  'I never had a key',
  'borrar mis datos',
  'empezar de nuevo',
  'quiero hablar con una persona',
);
const tapped = fc.oneof(
  fc.constantFrom(
    'key_kind.1.employer',
    'situation.1.forgot',
    'email_access.1.yes',
    'employer_kind.1.domestic',
    'worked.2.no',
    'worked.2.requested',
    'worked:waiting.2.over',
    'consent.1.accept',
    'identity.1.skip',
    'topic.1.cost',
    'do.1.menu',
    'do.1.none',
    'situation.0.forgot',
    'situation.1.nothing',
    'v1:inbox_access:yes',
    'topic.1.constructor',
    '__proto__.1.x',
  ),
  fc.string(),
);
const move = fc.oneof(
  { weight: 4, arbitrary: words.map((text) => ({ type: 'text', text }) as const) },
  { weight: 2, arbitrary: fc.nat(11).map((nth) => ({ type: 'nth', nth }) as const) },
  { weight: 1, arbitrary: tapped.map((choice) => ({ type: 'choice', choice }) as const) },
  { weight: 1, arbitrary: hostile.map((text) => ({ type: 'text', text }) as const) },
  { weight: 1, arbitrary: fc.constantFrom(...mediaKinds).map((media) => ({ type: 'media', media }) as const) },
  { weight: 1, arbitrary: fc.constant({ type: 'clock' } as const) },
);
const conversations = fc.record({
  dataMode: fc.constantFrom('checklist' as const, 'collect' as const),
  moves: fc.array(move, { minLength: 1, maxLength: 14 }),
});

type Move = typeof move extends fc.Arbitrary<infer One> ? One : never;

function play(person: ReturnType<typeof talk>, one: Move): void {
  if (one.type === 'clock') person.wait(180_000);
  else if (one.type === 'nth')
    person.take({ type: 'choice', choice: person.replies.at(-1)?.choices[one.nth]?.id ?? 'none' });
  else person.take(one);
}

describe('any sequence of messages', () => {
  it('is always answered, in full sentences, and never throws', () => {
    fc.assert(
      fc.property(conversations, ({ dataMode, moves }) => {
        const person = talk({ dataMode });
        for (const one of moves) {
          if (one.type === 'clock' && !person.conversation?.wait) continue;
          const thankedBefore = person.conversation?.idle?.thanked === true;
          play(person, one);
          // A second thank-you in a row is the one thing that needs no answer.
          if (thankedBefore && person.conversation?.idle?.thanked) continue;
          expect(person.replies.length).toBeGreaterThan(0);
          for (const { text } of person.replies) {
            expect(text.trim()).not.toBe('');
            expect(text.length).toBeLessThanOrEqual(4_000);
            expect(text.replaceAll(/<\/?b>/g, '')).not.toMatch(/[<{}]|undefined|\[object/);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never shows a number whole, except ready to copy on the card', () => {
    fc.assert(
      fc.property(conversations, ({ dataMode, moves }) => {
        const person = talk({ dataMode });
        for (const one of moves) {
          play(person, one.type === 'clock' && !person.conversation?.wait ? { type: 'text', text: '2459999997' } : one);
          for (const { text } of person.replies)
            expect(text.replace(/Por ejemplo.*|For example.*/g, '')).not.toMatch(/\d{9,}/);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('keeps no number in checklist mode, and none before consent', () => {
    fc.assert(
      fc.property(conversations, ({ dataMode, moves }) => {
        const person = talk({ dataMode });
        for (const one of moves) {
          if (one.type === 'clock') continue;
          play(person, one);
          const kept =
            JSON.stringify(person.conversation?.steps ?? []) + JSON.stringify(person.conversation?.doubt ?? {});
          if (dataMode === 'checklist' || !person.conversation?.consent) expect(kept).not.toMatch(/\d{9,}/);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is taken back whole by "atrás", however much it said', () => {
    fc.assert(
      fc.property(conversations, ({ dataMode, moves }) => {
        const person = talk({ dataMode }).say('hola');
        for (const one of moves) {
          if (one.type === 'clock') continue;
          const before = person.conversation;
          play(person, one);
          const after = person.conversation;
          if (!before || !after || after.doubt !== null || after.startedAt !== before.startedAt) continue;
          const gave = after.steps.length > before.steps.length && after.steps[0] === before.steps[0];
          if (!gave) continue;
          const back = talk({ dataMode }, after).say('atrás').conversation;
          const place = (steps: typeof after.steps) => positionOf(answersOf(steps), dataMode);
          expect(place(back?.steps ?? []).slot).toBe(place(before.steps).slot);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never says that a number was not kept which then was', () => {
    fc.assert(
      fc.property(conversations, ({ moves }) => {
        const person = talk({ dataMode: 'collect' });
        person.say('olvidé la clave', 'sí', 'empresa', 'acepto', '2459999997', '1790085783001');
        for (const one of moves) {
          if (one.type === 'clock') continue;
          const before = JSON.stringify(person.conversation?.steps ?? []);
          play(person, one);
          const typed = one.type === 'text' ? (/\d{10,13}/.exec(one.text)?.[0] ?? '-') : '-';
          const kept = !before.includes(typed) && JSON.stringify(person.conversation?.steps ?? []).includes(typed);
          const words = person.replies.map(({ text }) => text).join();
          if (kept) expect(words).not.toMatch(/no lo guardé|did not keep/);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never changes an answer through something that was no answer: media, junk, old buttons', () => {
    const noAnswer = fc.oneof(
      fc.constantFrom(...mediaKinds).map((media) => ({ type: 'media', media }) as const),
      fc
        .constantFrom('v1:inbox_access:yes', 'situation.0.forgot', 'favourite.1.blue')
        .map((choice) => ({ type: 'choice', choice }) as const),
      fc
        .constantFrom('\u0000', '<script>', 'ㅤ', 'xkcd qwrt zzz', '\uD800')
        .map((text) => ({ type: 'text', text }) as const),
    );
    fc.assert(
      fc.property(conversations, noAnswer, ({ dataMode, moves }, nothing) => {
        const person = talk({ dataMode });
        for (const one of moves)
          if (one.type !== 'clock' && person.conversation?.asked?.question !== 'words') play(person, one);
        if (!person.conversation) return;
        // At "tell me in your own words" a second misunderstanding hands over to a person, which is an answer of its own.
        if (person.replies.at(-1)?.pending === 'words') return;
        const before = answersOf(person.conversation.steps);
        person.take(nothing);
        expect(answersOf(person.conversation?.steps ?? [])).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });
});
