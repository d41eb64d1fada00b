import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { madeReply, wordsOnly } from '../../../src/conversation/say/made.ts';
import type { FakePerson } from '../../fakes/telegram/person.ts';
import { TestBot } from './bot.ts';

let bot: TestBot;
let ana: FakePerson;

beforeEach(async () => {
  bot = await TestBot.start('polling');
  ana = bot.fake.user(7);
  ana.send('/start');
  await bot.settled();
});
afterEach(() => bot.end());

const edits = () => bot.fake.called('editMessageText');
const answers = () => bot.fake.called('answerCallbackQuery');
const done = (calls: readonly { readonly status: number }[], count: number) =>
  calls.filter(({ status }) => status !== 0).length === count;

async function tap(label: string, options: Parameters<FakePerson['press']>[1] = {}) {
  const before = answers().length;
  ana.press(label, options);
  await bot.settled();
  await bot.fake.until('the answer to the tap', () => done(answers(), before + 1));
}

async function edited(count: number) {
  await bot.fake.until(`${count} edits`, () => done(edits(), count));
}

describe('a tap', () => {
  it('stops the spinner and shows the choice under its question, without buttons', async () => {
    await tap('De empleador');
    await edited(1);
    const [, asked] = ana.screen();
    expect(asked?.text).toMatch(/¿Qué clave necesita\?\n\n✓ De empleador$/);
    expect(asked?.buttons).toEqual([]);
    expect(answers()[0]?.payload).not.toHaveProperty('text');
    const bold = ana.fromBot[0]?.entities?.map(({ offset, length }) =>
      ana.fromBot[0]?.text?.slice(offset, offset + length),
    );
    expect(bold).toEqual(['clave de empleador', '✓ De empleador']);
  });

  it('twice on the same button moves one step', async () => {
    ana.press('De empleador');
    ana.press('De empleador');
    await bot.settled();
    await edited(2);
    expect(
      edits()
        .map(({ status }) => status)
        .sort(),
    ).toEqual([200, 400]);
    expect(ana.last?.text).toContain('¿Qué le pasa?');
    expect(bot.logged.join()).not.toContain('tap not shown');
  });

  it('on a question that is over says so for a moment, shows no choice, and asks the current one again', async () => {
    await tap('De empleador', {});
    await tap('No sé', { late: true });
    expect(answers()[1]?.payload.text).toBe('Ese botón ya no vale. Siga con la última pregunta.');
    await edited(2);
    expect(
      ana
        .screen()
        .map(({ text }) => text)
        .join(),
    ).not.toContain('✓ No sé');
    expect(ana.last?.text).toContain('¿Qué le pasa?');
  });

  it('says it in the language of the conversation, whatever the app speaks', async () => {
    ana.send('English');
    await bot.settled();
    await tap('Employer key');
    await tap("I don't know", { late: true });
    expect(answers()[1]?.payload.text).toContain('no longer valid');
  });

  it('on a menu is never out of date', async () => {
    ana.send('/ayuda');
    await bot.settled();
    await tap('¿Cuánto demora?');
    await tap('¿Es seguro?', { late: true });
    expect(answers().every(({ payload }) => !('text' in payload))).toBe(true);
  });

  it('that waited too long is handled all the same', async () => {
    await tap('De empleador', { expired: true });
    expect(answers()[0]?.status).toBe(400);
    expect(ana.last?.text).toContain('¿Qué le pasa?');
  });

  it('without its message is handled, and edits nothing', async () => {
    ana.pressBlind('De empleador');
    await bot.settled();
    expect(ana.last?.text).toContain('¿Qué le pasa?');
    expect(edits()).toEqual([]);
  });

  it('is followed by the next question also when nothing can be edited', async () => {
    bot.fake.faults.add('editMessageText', { status: 400, description: 'Bad Request: message to edit not found' });
    bot.fake.faults.add('answerCallbackQuery', 'cut_before');
    ana.press('De empleador');
    await bot.settled();
    await bot.fake.until('both to be tried', () => answers().length === 1 && edits().length === 1);
    expect(ana.last?.text).toContain('¿Qué le pasa?');
  });
});

describe('the three minutes', () => {
  beforeEach(async () => {
    for (const label of ['De empleador', 'Olvidé la clave', 'Sí', 'Empresa', 'Sin números', 'Ya pedí el código']) {
      ana.press(label);
      await bot.settled();
    }
    await edited(6);
  });

  const shown = () => ana.last?.text?.split('\n').at(-1);

  /** Lets the time run to the next edit. */
  async function run(ms: number, edit: number) {
    await bot.fake.until('the countdown to wait', () => bot.clock.sleeping === 1);
    await bot.clock.advance(ms);
    await edited(edit);
  }

  it('count down in the one message, and end', async () => {
    expect(shown()).toBe('⏳ 3:00');
    const faces = ['⏳ 2:30', '⏳ 2:00', '⏳ 1:30', '⏳ 1:00', '⏳ 0:30', '⌛ 0:00'];
    for (const [index, face] of faces.entries()) {
      await run(30_000, 7 + index);
      expect(shown()).toBe(face);
    }
    expect(bot.clock.sleeping).toBe(0);
    expect(ana.screen().at(-1)?.buttons).toEqual(['Sí, ya entré', 'No me llegó', 'Ya venció']);
  });

  it('keep the link and the numbers of the card within reach', () => {
    const card = ana.screen().findLast(({ text }) => text.includes('✓ Ya pedí el código'));
    expect(card?.buttons).toEqual(['Página del IESS']);
  });

  it('stop when the person writes, and their line goes', async () => {
    await run(30_000, 7);
    const message = ana.last?.message_id;
    const gate = Promise.withResolvers<void>();
    bot.fake.faults.add('sendMessage', { until: gate.promise });
    ana.send('gracias');
    await edited(8);
    gate.resolve();
    await bot.settled();
    expect(ana.screen().find(({ id }) => id === message)?.text).not.toContain('⏳');
    expect(bot.clock.sleeping).toBe(0);
  });

  it('stop when the person taps, and the choice takes their place', async () => {
    const message = ana.last?.message_id;
    await tap('No me llegó');
    await edited(7);
    const text = ana.screen().find(({ id }) => id === message)?.text;
    expect(text).toContain('✓ No me llegó');
    expect(text).not.toContain('⏳');
    expect(bot.clock.sleeping).toBe(0);
  });

  it('go on for the conversation when the bot was restarted, without the display', async () => {
    await bot.halt();
    expect(bot.clock.sleeping).toBe(0);
    const until = bot.clock.now() + 180_000;
    const late = madeReply({ ...wordsOnly('x'), until });
    await bot.telegram.send('7', late, 'r1');
    expect(bot.clock.sleeping).toBe(0);
    await bot.boot();
    ana.unread();
    await bot.pass(180_000);
    expect(ana.unread()).toHaveLength(1);
    expect(edits()).toHaveLength(6);
  });

  it('end quietly when the message is gone', async () => {
    bot.fake.faults.add('editMessageText', { status: 400, description: 'Bad Request: message to edit not found' });
    await run(30_000, 7);
    await bot.clock.advance(150_000);
    expect(edits()).toHaveLength(7);
    expect(bot.clock.sleeping).toBe(0);
  });
});

it('with several processes nothing rests on what one of them remembers', async () => {
  await bot.end();
  bot = await TestBot.start('webhook', { sole: false });
  ana = bot.fake.user(7);
  for (const step of ['/start', 'de empleador', 'olvidé la clave', 'sí', 'empresa', 'sin números']) {
    ana.send(step);
    await bot.settled();
  }
  ana.press('Ya pedí el código');
  await bot.settled();
  expect(ana.last?.text).toContain('⏳ 3:00');
  expect(bot.clock.sleeping).toBe(0);
  const last = ana.send('gracias');
  await bot.settled();
  ana.unread();
  ana.edit(last.message_id, 'no me llegó');
  await bot.settled();
  expect(ana.unread()[0]?.text).toContain('Vi que corrigió');
});
