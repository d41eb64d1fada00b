import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { modes, secret } from './bot.ts';
import { BotProcess } from './process.ts';

let bot: BotProcess;
afterEach(() => bot.end());

const sends = () => bot.fake.called('sendMessage').length;

describe.each(modes)('a program killed without warning, by %s', (mode) => {
  async function begin() {
    bot = await BotProcess.create(mode);
    await bot.start();
    const ana = bot.fake.user(7);
    ana.send('/start');
    await ana.next();
    return ana;
  }

  it('before a reply was sent sends it when it is back', async () => {
    const ana = await begin();
    bot.fake.faults.add('sendMessage', 'hang');
    ana.send('de empleador');
    await bot.fake.until('the send', () => sends() === 2);
    await bot.kill('SIGKILL');
    await bot.start();
    expect((await ana.next())[0]?.text).toContain('¿Qué le pasa?');
    await bot.fake.updates.settled();
    expect(ana.unread()).toEqual([]);
  });

  it('after a reply was sent repeats it once at most, and does not take the step again', async () => {
    const ana = await begin();
    bot.fake.faults.add('sendMessage', 'mute');
    ana.send('de empleador');
    await ana.next();
    await bot.kill('SIGKILL');
    await bot.start();
    expect((await ana.next())[0]?.text).toContain('¿Qué le pasa?');
    await bot.fake.updates.settled();
    ana.send('olvidé la clave');
    expect((await ana.next())[0]?.text).toContain('¿Puede abrir');
    expect(ana.unread()).toEqual([]);
  });

  it('in the middle of a batch loses nobody, and tells nobody twice but for one repeated message', async () => {
    await begin();
    const people = Array.from({ length: 20 }, (_, n) => bot.fake.user(100 + n));
    const gate = Promise.withResolvers<void>();
    bot.fake.faults.add('sendMessage', { until: gate.promise }, { times: 5 });
    for (const person of people) person.send('/start');
    await bot.fake.until('some sends', () => sends() > 5);
    await bot.kill('SIGKILL');
    gate.resolve();
    await bot.start();
    for (const person of people) await person.next();
    await bot.fake.updates.settled();
    expect(Math.max(...people.map((person) => person.unread().length))).toBeLessThanOrEqual(1);
    for (const person of people) person.send('de empleador');
    for (const person of people) expect((await person.next()).at(-1)?.text).toMatch(/¿Qué (le pasa|clave)/);
  });
});

describe('the end of the program', () => {
  it('by SIGTERM in the middle of a long poll is quick and clean', async () => {
    bot = await BotProcess.create('polling');
    await bot.start();
    await bot.fake.until('a poll', () => bot.fake.called('getUpdates').length > 0);
    const polls = bot.fake.called('getUpdates').length;
    expect(await bot.kill('SIGTERM')).toBe(0);
    expect(bot.fake.called('getUpdates')).toHaveLength(polls);
    const ana = bot.fake.user(7);
    ana.send('/start');
    await bot.start();
    expect(await ana.next()).toHaveLength(1);
  });

  it('by SIGTERM comes, and finishes its work, while callers hold connections open', async () => {
    bot = await BotProcess.create('webhook');
    await bot.start();
    const half = `POST /hook HTTP/1.1\r\nhost: x\r\nx-telegram-bot-api-secret-token: ${secret}\r\ncontent-length: 9\r\n\r\n{`;
    for (const said of ['', half]) {
      const caller = connect(bot.port, '127.0.0.1').on('error', () => undefined);
      await once(caller, 'connect');
      caller.write(said);
    }
    expect(await bot.kill('SIGTERM')).toBe(0);
    expect(bot.output).toContain('"msg":"stopped"');
  });

  it('by a wrong token says so in one line', async () => {
    bot = await BotProcess.create('polling');
    bot.launch({ TELEGRAM_BOT_TOKEN: '2:marked' });
    expect(await bot.exited()).toBe(1);
    const lines = bot.output.split('\n').filter((line) => line !== '' && !line.startsWith('{'));
    expect(lines).toEqual([expect.stringContaining('token refused')]);
    expect(bot.output).not.toContain('2:marked');
  });

  it('by a second instance has its own exit code and says what happened', async () => {
    bot = await BotProcess.create('polling');
    await bot.start();
    await bot.fake.until('a poll', () => bot.fake.called('getUpdates').length > 0);
    await fetch(`${bot.fake.root}/bot${bot.fake.token}/getUpdates`);
    expect(await bot.exited()).toBe(1);
    expect(bot.output).toContain('another instance is polling');
  });
});
