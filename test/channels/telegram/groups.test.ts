import { afterEach, describe, expect, it } from 'vitest';
import type { Group } from '../../fakes/telegram/group.ts';
import { type Mode, modes, TestBot } from './bot.ts';

let bot: TestBot;
afterEach(() => bot.end());

async function inGroup(mode: Mode = 'polling', settings: object = {}): Promise<Group> {
  bot = await TestBot.start(mode, { settings });
  return bot.fake.group(-100);
}

const sends = () => bot.fake.called('sendMessage');
const sent = (count: number) =>
  bot.fake.until(`${count} messages`, () => sends().filter(({ status }) => status !== 0).length === count);

describe.each(modes)('a group, by %s', (mode) => {
  it('gets one reply with a link to the private chat, and nothing of it is kept', async () => {
    const group = await inGroup(mode);
    const asked = group.send(8, '/ayuda');
    group.send(9, '@clave_test_bot ¿y mi clave?');
    await bot.settled();
    await sent(1);
    expect(group.fromBot).toMatchObject([
      {
        text: 'Para ayudarle, escríbame en privado: en un grupo no atiendo casos.',
        reply_markup: { inline_keyboard: [[{ text: 'Escribir en privado', url: 'https://t.me/clave_test_bot' }]] },
      },
    ]);
    expect(sends()[0]?.payload).toMatchObject({ reply_parameters: { message_id: asked.message_id } });
    expect(await bot.store.rows.count()).toMatchObject({ rows: 0 });
  });

  it('is told to delete a number, which is not repeated or logged', async () => {
    const group = await inGroup(mode);
    group.send(8, '@clave_test_bot mi RUC es 2499999995001');
    await bot.settled();
    await sent(1);
    expect(group.fromBot[0]?.text).toContain('Borre ese mensaje');
    expect(JSON.stringify([group.fromBot, bot.logged, bot.counted])).not.toContain('2499999995001');
  });
});

it('is left alone when it does not speak to the bot', async () => {
  const group = await inGroup();
  bot.fake.updates.addRaw({
    message: {
      message_id: 1,
      date: 1,
      chat: { id: -100, type: 'supergroup' },
      from: { id: 8, is_bot: false },
      text: 'hola',
    },
  });
  group.send(8, 'hola a todos');
  await bot.settled();
  expect(sends()).toEqual([]);
});

it('hears again after a while, in its thread and in English', async () => {
  const group = await inGroup();
  group.send(8, '/ayuda');
  await bot.settled();
  await sent(1);
  await bot.clock.advance(10 * 60_000);
  group.send(8, '/privacy', { thread: 44, language_code: 'en' });
  await bot.settled();
  await sent(2);
  expect(group.fromBot[1]).toMatchObject({
    message_thread_id: 44,
    reply_markup: {
      inline_keyboard: [[{ text: 'Write in private', url: 'https://t.me/clave_test_bot?start=privacy_info' }]],
    },
  });
});

it('is answered under its new id once it has one', async () => {
  const group = await inGroup();
  const larger = group.migrateTo(-200);
  group.send(8, '/ayuda');
  await bot.settled();
  await sent(2);
  expect(larger.fromBot).toHaveLength(1);
});

it('costs nothing when it cannot be answered', async () => {
  const group = await inGroup();
  bot.fake.faults.add('sendMessage', {
    status: 403,
    description: 'Forbidden: bot was kicked from the supergroup chat',
  });
  group.send(8, '/ayuda');
  await bot.settled();
  await sent(1);
  expect(bot.stopped).toEqual([]);
});

describe('replies that only one person sees', () => {
  it('are sent where the operator wants them', async () => {
    const group = await inGroup('polling', { ephemeralGroups: true });
    group.send(8, '/ayuda');
    await bot.settled();
    await sent(1);
    expect(sends()[0]?.payload.ephemeral_message_parameters).toEqual({ receiver_user_id: 8 });
    expect(group.fromBot).toHaveLength(1);
  });

  it('give way to the plain reply where the server does not know them', async () => {
    const group = await inGroup('polling', { ephemeralGroups: true });
    bot.fake.faults.add('sendMessage', { status: 400, description: 'Bad Request: unsupported' });
    group.send(8, '/ayuda');
    await bot.settled();
    await sent(2);
    expect(sends()[1]?.payload).not.toHaveProperty('ephemeral_message_parameters');
  });
});
