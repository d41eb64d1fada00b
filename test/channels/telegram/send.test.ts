import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wordsOnly } from '../../../src/conversation/say/made.ts';
import type { Trouble } from '../../fakes/telegram/faults.ts';
import { TestBot } from './bot.ts';

const reply = wordsOnly('Hola <b>aquí</b>');

let bot: TestBot;

beforeEach(async () => {
  bot = await TestBot.start('polling', { limits: { send: 1 } });
  bot.fake.user(7).open();
  await bot.settled();
});

afterEach(() => bot.end());

const send = () => bot.telegram.send('7', reply, 'r1');
const sends = () => bot.fake.called('sendMessage').length;

describe('a reply', () => {
  it.each<[string, Trouble, object, number]>([
    [
      'a person who blocked the bot',
      { status: 403, description: 'Forbidden: bot was blocked by the user' },
      { status: 'refused', gone: true },
      1,
    ],
    [
      'an account that was deleted',
      { status: 403, description: 'Forbidden: user is deactivated' },
      { status: 'refused', gone: true },
      1,
    ],
    [
      'a person who never wrote',
      { status: 403, description: "Forbidden: bot can't initiate conversation with a user" },
      { status: 'refused' },
      1,
    ],
    [
      'a chat that does not exist',
      { status: 400, description: 'Bad Request: chat not found' },
      { status: 'refused' },
      1,
    ],
    [
      'a text we should not have written',
      { status: 400, description: 'Bad Request: message is too long' },
      { status: 'refused' },
      1,
    ],
    ['a flood limit that ends soon', { status: 429, retryAfter: 1 }, { status: 'sent' }, 2],
    [
      'a flood limit that lasts',
      { status: 429, retryAfter: 6 },
      { status: 'retry', ambiguous: false, afterMs: 6000 },
      1,
    ],
    ['a broken server', { status: 502 }, { status: 'retry', ambiguous: true, afterMs: 8_000 }, 1],
    ['a connection cut before the send', 'cut_before', { status: 'retry', ambiguous: true }, 1],
    ['a connection cut after the send', 'cut_after', { status: 'retry', ambiguous: true }, 1],
    ['an answer that never comes', 'hang', { status: 'retry', ambiguous: true }, 1],
    ['a refused token', { status: 401, description: 'Unauthorized' }, { status: 'halted' }, 1],
  ])('says what became of it: %s', async (_, trouble, expected, calls) => {
    bot.fake.faults.add('sendMessage', trouble);
    const before = sends();
    expect(await send()).toEqual(expected);
    expect(sends() - before).toBe(calls);
  });

  it('is not known to have been tried where no connection came about', async () => {
    const cutOff = await TestBot.create('polling', { settings: { apiRoot: 'http://127.0.0.1:1' } });
    cutOff.prepare();
    expect(await cutOff.telegram.send('7', reply, 'r1')).toEqual({ status: 'retry', ambiguous: false });
    await cutOff.end();
  });

  it('still arrives, without bold, when Telegram cannot parse it, and the operator hears of it', async () => {
    bot.fake.faults.add('sendMessage', { status: 400, description: "Bad Request: can't parse entities: x" });
    expect(await send()).toEqual({ status: 'sent' });
    expect(bot.fake.user(7).last).toMatchObject({ text: 'Hola aquí' });
    expect(bot.logged.join()).toContain('text did not parse');
  });

  it('ends the channel when the token is refused, with one line that says what to do', async () => {
    bot.fake.faults.add('sendMessage', { status: 401, description: 'Unauthorized' });
    await send();
    expect(bot.stopped.map(({ message }) => message)).toEqual([expect.stringContaining('token refused')]);
    expect(bot.telegram.health().ok).toBe(false);
  });
});
