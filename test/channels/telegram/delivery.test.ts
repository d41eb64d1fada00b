import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { converse } from '../../../src/conversation/converse.ts';
import type { Trouble } from '../../fakes/telegram/faults.ts';
import type { FakePerson } from '../../fakes/telegram/person.ts';
import { type BotOptions, modes, type TestBot } from './bot.ts';
import { Chat } from './chat.ts';
import { failingStore } from './failing-store.ts';

const minute = 60_000;

describe.each(modes)('what Telegram delivers, by %s', (mode) => {
  let chat: Chat;
  let bot: TestBot;
  let ana: FakePerson;
  afterEach(() => bot.end());

  async function begin(options: BotOptions = {}, language_code = 'es') {
    chat = await Chat.begin(mode, options, language_code);
    ({ bot, person: ana } = chat);
  }
  const walk = (...steps: string[]) => chat.walk(...steps);
  const texts = () => chat.texts();

  describe('messages that come together', () => {
    it('are handled in order, and none is lost', async () => {
      await begin();
      await walk('/start');
      for (let n = 1; n <= 20; n++) ana.send(`asunto sin sentido ${n}`);
      await bot.settled();
      expect(bot.counted.filter((line) => line.startsWith('turns telegram failed'))).toEqual([]);
      expect(ana.unread().length).toBeGreaterThan(0);
      expect(await walk('[De empleador]').catch(() => walk('de empleador'))).toMatchObject([
        { text: expect.stringContaining('¿Qué le pasa?') },
      ]);
    });

    it('a typed answer and a tap at once move one step each at most', async () => {
      await begin();
      await walk('/start');
      ana.send('de empleador');
      ana.press('De empleador');
      await bot.settled();
      expect(ana.last?.text).toContain('¿Qué le pasa?');
      expect(texts().length).toBeLessThanOrEqual(2);
    });
  });

  describe('an update delivered again', () => {
    it('three times at once, later and after a restart is handled once', async () => {
      await begin();
      await walk('/start');
      ana.send('de empleador');
      const update = ana.lastUpdate;
      if (!update) throw new Error('nothing was sent');
      for (let n = 0; n < 3; n++) bot.fake.redeliver(update);
      await bot.settled();
      expect(texts()).toHaveLength(1);
      await bot.pass(60 * minute);
      bot.fake.redeliver(update);
      await bot.settled();
      await bot.halt();
      await bot.boot();
      bot.fake.redeliver(update);
      await bot.settled();
      expect(texts()).toEqual([]);
    });

    it('is no reason to drop one with a lower id, which may come after a quiet week', async () => {
      await begin();
      await walk('/start');
      bot.fake.updates.jumpTo(12);
      expect(await walk('[De empleador]')).toMatchObject([{ text: expect.stringContaining('¿Qué le pasa?') }]);
    });
  });

  it('nothing is confirmed that the store did not take, and it is handled once when it does', async () => {
    const store = failingStore();
    await begin({ store });
    await walk('/start');
    store.failures = 1;
    ana.press('De empleador');
    await bot.fake.until('the failure', () => bot.counted.includes('telegram_not_stored'));
    await bot.clock.advance(mode === 'polling' ? 3_000 : 0);
    await bot.settled();
    expect(texts()).toEqual([expect.stringContaining('¿Qué le pasa?')]);
  });

  it('a tap that the store does not take leaves its buttons, and counts when it is tapped again', async () => {
    const store = failingStore();
    await begin({ store });
    await walk('/start');
    store.failures = Number.POSITIVE_INFINITY;
    ana.press('De empleador');
    const tapped = () => bot.fake.called('answerCallbackQuery').some(({ status }) => status === 200);
    await bot.fake.until('the spinner to stop', tapped);
    for (; bot.fake.updates.expired === 0; await pause(5)) await bot.clock.advance(30_000);
    expect(bot.counted).toContain('telegram_not_stored');
    const [, asked] = ana.screen();
    expect(asked?.text).not.toContain('✓');
    expect(asked?.buttons).toContain('De empleador');
    store.failures = 0;
    await bot.pass(minute);
    expect(await walk('[De empleador]')).toMatchObject([{ text: expect.stringContaining('¿Qué le pasa?') }]);
    await bot.fake.until('the choice to show', () => ana.screen()[1]?.text.endsWith('✓ De empleador') === true);
    expect(ana.screen()[1]?.buttons).toEqual([]);
  });

  it('a message on which the turn itself fails gets an apology, and the next one works', async () => {
    const broken: typeof converse = (before, messages, now, settings) => {
      if (messages.some(({ body }) => body.type === 'text' && body.text === 'veneno')) throw new TypeError('veneno');
      return converse(before, messages, now, settings);
    };
    await begin({ converse: broken });
    await walk('/start');
    expect((await walk('veneno'))[0]?.text).toContain('algo falló');
    expect(await walk('[De empleador]')).toMatchObject([{ text: expect.stringContaining('¿Qué le pasa?') }]);
    expect(bot.logged.join()).not.toContain('veneno');
  });

  it('a record that cannot be read costs its person an apology, and holds up nobody else', async () => {
    const store = failingStore();
    await begin({ store });
    store.unreadable = 'telegram:7';
    const luis = bot.fake.user(8);
    ana.send('/start');
    luis.send('/start');
    await bot.settled();
    expect(texts()).toEqual([expect.stringContaining('algo falló')]);
    expect(luis.unread()).toHaveLength(1);
  });

  it('a block by somebody whose record cannot be read holds up nobody', async () => {
    const store = failingStore();
    await begin({ store });
    store.unreadable = 'telegram:7';
    ana.block();
    const luis = bot.fake.user(8);
    luis.send('/start');
    await bot.settled();
    expect(luis.unread()).toHaveLength(1);
  });

  it('the end of the program in the middle of ten updates loses none and doubles none', async () => {
    await begin();
    const people = Array.from({ length: 10 }, (_, n) => bot.fake.user(100 + n));
    for (const person of people) person.send('/start');
    await bot.halt();
    await bot.boot();
    await bot.settled();
    await bot.pass(minute);
    await bot.settled();
    expect(people.map((person) => person.unread().length)).toEqual(people.map(() => 1));
  });

  describe('a send that fails', () => {
    it('is tried again later: after a long flood limit, a broken server', async () => {
      await begin();
      await walk('/start');
      bot.fake.faults.add('sendMessage', { status: 429, retryAfter: 30 });
      bot.fake.faults.add('sendMessage', { status: 502 });
      expect(await walk('[De empleador]')).toEqual([]);
      await bot.pass(29_000);
      expect(bot.fake.called('sendMessage')).toHaveLength(2);
      for (let n = 0; n < 4; n++) await bot.pass(minute);
      expect(texts()).toEqual([expect.stringContaining('¿Qué le pasa?')]);
    });

    it.each<[string, Trouble]>([
      ['the connection breaks', 'cut_after'],
      ['a broken gateway answers', { status: 502, done: true }],
    ])('is sent at most twice when nobody knows whether it arrived: %s', async (_, trouble) => {
      await begin();
      await walk('/start');
      bot.fake.faults.add('sendMessage', trouble, { times: 5 });
      await walk('[De empleador]');
      for (let n = 0; n < 5; n++) await bot.pass(minute);
      expect(ana.fromBot.filter(({ text }) => text?.includes('¿Qué le pasa?'))).toHaveLength(2);
      bot.fake.faults.clear();
      expect(await walk('olvidé la clave')).toMatchObject([{ text: expect.stringContaining('¿Puede abrir') }]);
    });

    it('holds up nobody else', async () => {
      await begin();
      await walk('/start');
      const gate = Promise.withResolvers<void>();
      bot.fake.faults.add('sendMessage', { until: gate.promise }, { chat: 7 });
      ana.press('De empleador');
      const luis = bot.fake.user(8);
      luis.send('/start');
      expect(await luis.next()).toHaveLength(1);
      gate.resolve();
      await bot.settled();
      expect(texts()).toHaveLength(1);
    });
  });

  it('a block in the middle of a form deletes everything, and what comes after it is new', async () => {
    await begin();
    await walk('/start', '[De empleador]', '[Olvidé la clave]');
    ana.block();
    await bot.settled();
    expect(await bot.store.rows.count()).toMatchObject({ rows: 0 });
    ana.unblock();
    expect((await walk('/start'))[0]?.text).toContain('Le ayudo a recuperar');
  });

  it('a block that shows only when sending deletes everything too', async () => {
    await begin();
    await walk('/start');
    bot.fake.faults.add('sendMessage', { status: 403, description: 'Forbidden: bot was blocked by the user' });
    await walk('[De empleador]');
    expect(await bot.store.rows.count()).toMatchObject({ rows: 0 });
    expect(bot.fake.called('sendMessage')).toHaveLength(2);
  });

  it('what people wrote while the bot was away is answered once each, and deleting counts however old', async () => {
    await begin();
    const [luis, eva] = [bot.fake.user(8), bot.fake.user(9)];
    for (const person of [ana, luis, eva]) person.send('/start');
    await bot.settled();
    for (const person of [ana, luis, eva]) person.unread();
    await bot.telegram.stop();
    bot.fake.webhooks.target = null;
    for (let n = 0; n < 10; n++) {
      ana.send(`¿hola? ${n}`);
      luis.send(`¿hay alguien? ${n}`);
      eva.send(n === 4 ? '/borrar' : `por favor ${n}`);
    }
    await bot.clock.advance(120 * minute);
    await bot.boot();
    await bot.settled();
    expect(ana.unread()).toHaveLength(1);
    expect(luis.unread().map(({ text }) => text)).toEqual([expect.stringContaining('¿Qué clave necesita?')]);
    expect(
      eva
        .unread()
        .map(({ text }) => text)
        .join(),
    ).toContain('borré');
  });
});
