import { afterEach, describe, expect, it } from 'vitest';
import { TestBot } from './bot.ts';

let bot: TestBot;
afterEach(() => bot.end());

const polls = () => bot.fake.called('getUpdates');

describe('polling', () => {
  it('asks for what it reads, and waits long', async () => {
    bot = await TestBot.start('polling');
    await bot.fake.until('a poll', () => polls().length > 0);
    expect(polls()[0]?.payload).toEqual({
      offset: 0,
      limit: 100,
      timeout: 30,
      allowed_updates: ['message', 'edited_message', 'callback_query', 'my_chat_member'],
    });
  });

  it('takes away a webhook that an earlier run left, and nothing of what people wrote', async () => {
    bot = await TestBot.create('polling');
    const person = bot.fake.user(7);
    bot.fake.webhooks.target = { url: 'https://old.example/x', secret: undefined };
    person.open();
    await bot.boot();
    await bot.settled();
    expect(bot.fake.called('deleteWebhook')).toHaveLength(1);
    expect(person.unread()).toHaveLength(1);
  });

  it('confirms what came last, also when ids start again lower', async () => {
    bot = await TestBot.start('polling');
    const person = bot.fake.user(7);
    person.send('/start');
    await bot.settled();
    bot.fake.updates.jumpTo(12);
    person.send('hola');
    await bot.settled();
    expect(polls().at(-1)?.payload.offset).toBe(13);
  });

  it('ends with one line when another instance polls', async () => {
    bot = await TestBot.start('polling');
    await bot.fake.until('a poll', () => polls().length > 0);
    await fetch(`${bot.fake.root}/bot${bot.fake.token}/getUpdates`);
    await bot.fake.until('the end', () => bot.stopped.length > 0);
    expect(bot.stopped[0]?.message).toContain('another instance is polling');
    expect(bot.telegram.health().ok).toBe(false);
    const before = polls().length;
    await bot.clock.advance(120_000);
    expect(polls()).toHaveLength(before);
  });

  it('ends with one line when the token is refused, at the start and later', async () => {
    bot = await TestBot.create('polling', { settings: { token: '2:wrong' } });
    bot.prepare();
    await expect(bot.telegram.start()).rejects.toThrow(/^Telegram: token refused\. .*$/);
    await bot.end();

    bot = await TestBot.start('polling');
    bot.fake.faults.add('getUpdates', { status: 401, description: 'Unauthorized' });
    bot.fake.user(7).open();
    await bot.fake.until('the end', () => bot.stopped.length > 0);
    expect(bot.stopped[0]?.message).toContain('token refused');
  });

  it('waits as long as Telegram asks', async () => {
    bot = await TestBot.create('polling');
    bot.fake.faults.add('getUpdates', { status: 429, retryAfter: 20 });
    await bot.boot();
    await bot.fake.until('a pause', () => bot.clock.sleeping === 1);
    await bot.clock.advance(19_999);
    expect(polls()).toHaveLength(1);
    await bot.clock.advance(1);
    await bot.fake.until('the next poll', () => polls().length === 2);
  });

  it('tries again after a failure, each time a little later', async () => {
    bot = await TestBot.create('polling');
    bot.fake.faults.add('getUpdates', { status: 502 }, { times: 2 });
    bot.fake.faults.add('getUpdates', 'cut_before');
    await bot.boot();
    for (const [at, pause] of [3_000, 6_000, 12_000].entries()) {
      await bot.fake.until('a pause', () => polls().length === at + 1 && bot.clock.sleeping === 1);
      await bot.clock.advance(pause - 1);
      expect(polls()).toHaveLength(at + 1);
      await bot.clock.advance(1);
    }
    await bot.fake.until('the next poll', () => polls().length === 4);
    expect(bot.stopped).toEqual([]);
  });

  it('gives up a poll that is never answered, and is ill when it stays silent', async () => {
    bot = await TestBot.create('polling', { limits: { pollRequest: 1 } });
    bot.fake.faults.add('getUpdates', 'hang');
    await bot.boot();
    expect(bot.telegram.health().ok).toBe(true);
    await bot.fake.until('a pause', () => bot.clock.sleeping === 1);
    bot.fake.faults.add('getUpdates', 'hang');
    await bot.clock.advance(120_001);
    expect(bot.telegram.health().ok).toBe(false);
    const person = bot.fake.user(7);
    person.open();
    await bot.fake.until('a pause', () => bot.clock.sleeping === 1);
    await bot.clock.advance(30_000);
    await bot.settled();
    expect(bot.telegram.health().ok).toBe(true);
    expect(person.unread()).toHaveLength(1);
  });

  it('stops at once in the middle of a long poll, and confirms nothing more', async () => {
    bot = await TestBot.start('polling');
    await bot.fake.until('a poll', () => polls().length === 1);
    await bot.telegram.stop();
    expect(polls()).toHaveLength(1);
    expect(bot.telegram.health().ok).toBe(false);
  });

  it('waits for Telegram at the start, and can be stopped while it waits', async () => {
    bot = await TestBot.create('polling');
    bot.fake.faults.add('getMe', 'cut_before', { times: 2 });
    bot.prepare();
    const started = bot.telegram.start();
    for (const pause of [3_000, 6_000]) {
      await bot.fake.until('a pause', () => bot.clock.sleeping === 1);
      await bot.clock.advance(pause);
    }
    await started;
    expect(bot.telegram.health().ok).toBe(true);
    await bot.end();

    bot = await TestBot.create('polling');
    bot.fake.faults.add('getMe', 'cut_before');
    bot.prepare();
    const never = bot.telegram.start();
    await bot.fake.until('a pause', () => bot.clock.sleeping === 1);
    await Promise.all([never, bot.telegram.stop()]);
    expect(polls()).toEqual([]);
  });
});
