import { afterEach, describe, expect, it } from 'vitest';
import { converse } from '../../../src/conversation/turn.ts';
import type { FakePerson } from '../../fakes/telegram/person.ts';
import { type BotOptions, modes, TestBot } from './bot.ts';
import { seen } from './driver.ts';
import { failingStore } from './failing-store.ts';

const minute = 60_000;

describe.each(modes)('on Telegram, by %s', (mode) => {
  let bot: TestBot;
  let ana: FakePerson;
  afterEach(() => bot.end());

  async function begin(options: BotOptions = {}, language_code = 'es') {
    bot = await TestBot.start(mode, options);
    ana = bot.fake.user(7, { language_code });
  }

  /** Does each of these in turn, and gives what the bot said to the last: `[a button]`, or words. */
  async function walk(...steps: string[]) {
    for (const step of steps) {
      ana.unread();
      if (step.startsWith('[')) ana.press(step.slice(1, -1));
      else ana.send(step);
      await bot.settled();
    }
    return heard();
  }

  const heard = () => ana.unread().map(seen);
  const texts = () => heard().map(({ text }) => text);

  describe('an employer', () => {
    it('gets to the online recovery with link and numbers to copy', async () => {
      await begin();
      const path = ['/start', '[De empleador]', '[Olvidé la clave]', '[Sí]', '[Empresa]', '[Acepto]'];
      const [card] = await walk(...path, '245999999-7', '2499999995001', '1', '[Está bien]');
      expect(card).toMatchObject({
        text: expect.stringContaining('Recuperar clave'),
        links: ['https://www.iess.gob.ec/'],
        copy: ['2459999997', '2499999995001', '0001'],
      });
      expect(ana.copy('Copiar RUC')).toBe('2499999995001');
    });

    it('gets there in English', async () => {
      await begin({}, 'en-US');
      const path = ['/start', '[Employer key]', '[I forgot the key]', '[Yes]', '[A company]', '[Without numbers]'];
      const [card] = await walk(...path);
      expect(card).toMatchObject({
        text: expect.stringContaining('Before you start'),
        links: ['https://www.iess.gob.ec/'],
        copy: [],
      });
    });

    it('is sent to the window, with the papers to take', async () => {
      await begin();
      const [card] = await walk('/start', '[De empleador]', '[Olvidé la clave]', '[No]');
      expect(card?.text).toContain('Lleve lo mínimo');
      expect(card?.links).toHaveLength(1);
      expect(card?.choices).toContain('No hay turnos');
    });

    it('can type every choice instead of tapping it', async () => {
      await begin();
      const [typed] = await walk('/start', 'de empleador', 'olvidé la clave', 'sí', 'empresa', 'sin números');
      await bot.end();
      await begin();
      const [tapped] = await walk(
        '/start',
        '[De empleador]',
        '[Olvidé la clave]',
        '[Sí]',
        '[Empresa]',
        '[Sin números]',
      );
      expect(typed).toEqual(tapped);
    });

    it('asks something in between and is brought back to the same question', async () => {
      await begin();
      const [asked] = await walk('/start', '[De empleador]', '[Olvidé la clave]');
      const [answer] = await walk('¿qué hago si no llega el código?');
      expect(answer?.text).toContain('Espere uno o dos minutos');
      expect(answer?.text.endsWith(asked?.text.split('\n').at(-1) ?? '?')).toBe(true);
      expect(answer?.choices).toEqual(asked?.choices);
    });
  });

  describe('opening the chat', () => {
    it('by a link goes to its topic, and by an unknown one begins as ever', async () => {
      await begin();
      expect((await walk('/start otp'))[0]?.text).toContain('Espere uno o dos minutos');
      await bot.end();
      await begin();
      expect((await walk('/start constructor'))[0]?.text).toContain('¿Qué clave necesita?');
      await bot.end();
      await begin();
      expect((await walk('/start en'))[0]?.text).toContain('Which key do you need?');
    });

    it('in the middle of a form offers to go on', async () => {
      await begin();
      await walk('/start', '[De empleador]', '[Olvidé la clave]');
      const [again] = await walk('/start');
      expect(again?.text).toMatch(/Seguimos donde quedamos[\s\S]*¿Puede abrir/);
    });
  });

  it('an edit of the newest answer corrects it; an older one, and one from before a tap, changes nothing', async () => {
    await begin();
    await walk('/start', '[De empleador]', '[Olvidé la clave]', '[Sí]', '[Empresa]', '[Acepto]');
    const first = ana.send('2459999997');
    await bot.settled();
    ana.unread();
    ana.edit(first.message_id, '0159999945');
    await bot.settled();
    expect(texts()[0]).toContain('Anotado: 01••••••45');
    await walk('2499999995001');
    ana.edit(first.message_id, '2459999997');
    await bot.settled();
    const [advice] = texts();
    expect(advice).toContain('sucursal');
    const data = await walk('/mis_datos');
    expect(data[0]?.text).toContain('01••••••45');
  });

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
    it('is tried again later: after a long flood limit, a broken server, a cut connection', async () => {
      await begin();
      await walk('/start');
      bot.fake.faults.add('sendMessage', { status: 429, retryAfter: 30 });
      bot.fake.faults.add('sendMessage', { status: 502 });
      bot.fake.faults.add('sendMessage', 'cut_before');
      expect(await walk('[De empleador]')).toEqual([]);
      await bot.pass(29_000);
      expect(bot.fake.called('sendMessage')).toHaveLength(2);
      for (let n = 0; n < 4; n++) await bot.pass(minute);
      expect(texts()).toEqual([expect.stringContaining('¿Qué le pasa?')]);
    });

    it('is sent at most twice when nobody knows whether it arrived', async () => {
      await begin();
      await walk('/start');
      bot.fake.faults.add('sendMessage', 'cut_after', { times: 5 });
      await walk('[De empleador]');
      for (let n = 0; n < 5; n++) await bot.pass(minute);
      expect(bot.fake.called('sendMessage')).toHaveLength(3);
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

  it('what cannot be read is said to be so once, fetched never, and the question stays', async () => {
    await begin();
    const [asked] = await walk('/start', '[De empleador]', '[Olvidé la clave]');
    ana.sendPhoto();
    await bot.settled();
    const [photo] = heard();
    expect(photo?.text).toMatch(/texto[\s\S]*bórre/i);
    expect(photo?.choices).toEqual(asked?.choices);
    for (const media of [{ sticker: {} }, { voice: {} }, { document: {} }]) {
      ana.sendMedia(media);
      await bot.settled();
      expect(heard()).toMatchObject([{ choices: asked?.choices }]);
    }
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

  it.each([
    ['at the start', []],
    ['at a question', ['[De empleador]', '[Olvidé la clave]']],
    ['while numbers are typed', ['[De empleador]', '[Olvidé la clave]', '[Sí]', '[Empresa]', '[Acepto]', '2459999997']],
    ['at the card', ['[De empleador]', '[Olvidé la clave]', '[Sí]', '[Empresa]', '[Sin números]']],
  ])('the commands work %s', async (_, path) => {
    await begin();
    await walk('/start', ...path);
    expect((await walk('/privacy'))[0]?.text).toContain('Aviso de privacidad');
    const data = await walk('/mis_datos');
    expect(data[0]?.text).toMatch(/número|Cédula/);
    expect(data[0]?.text).not.toContain('2459999997');
    expect((await walk('/ayuda'))[0]?.text).toContain('¿En qué le ayudo?');
    expect((await walk('/idioma'))[0]?.choices).toEqual(['Español', 'English']);
    expect((await walk('[English]')).length).toBe(1);
    expect((await walk('/help'))[0]?.text).toContain('How can I help you?');
    expect((await walk('/borrar'))[0]?.text).toContain('deleted');
    expect((await walk('/mis_datos'))[0]?.text).not.toMatch(/••/);
  });

  it('a key, a code or an address is warned of, and neither kept nor logged', async () => {
    await begin();
    await walk('/start', '[De empleador]');
    for (const secret of ['mi clave es Gato2026x', 'el código es 482913', 'escríbame a marcado@example.ec']) {
      const [warning] = await walk(secret);
      expect(warning?.text).toMatch(/No comparta|no necesito|No la comparta|borre/i);
    }
    const kept = JSON.stringify([bot.logged, bot.counted, ana.fromBot]);
    for (const word of ['Gato2026x', '482913', 'marcado@example.ec']) expect(kept).not.toContain(word);
  });

  it('no log holds the token, a name, a text or a chat id, whatever goes wrong', async () => {
    bot = await TestBot.start(mode, { limits: { send: 1 } });
    ana = bot.fake.user(77_700_777, { language_code: 'es' });
    const name = { from: { id: 77_700_777, is_bot: false, first_name: 'NombreMarcado', username: 'marcada' } };
    ana.send('/start', name);
    await bot.settled();
    const troubles = [
      { status: 400, description: 'Bad Request: TextoMarcado' },
      { status: 502 },
      'cut_before',
      'cut_after',
      'hang',
    ] as const;
    for (const trouble of troubles) {
      bot.fake.faults.add('sendMessage', trouble);
      bot.fake.faults.add('editMessageText', trouble);
      bot.fake.faults.add('answerCallbackQuery', trouble);
      ana.send('TextoMarcado', name);
      ana.press(seen(ana.last ?? ana.send('x')).choices[0] ?? '');
      await bot.settled();
      await bot.pass(5 * minute);
    }
    await bot.fake.until('the last edit', () => bot.logged.join().includes('tap not shown'));
    for (const marked of [bot.fake.token, 'NombreMarcado', 'marcada', 'TextoMarcado', '77700777']) {
      expect(bot.logged.join()).not.toContain(marked);
    }
    expect(bot.logged.join()).toContain('not sent');
  });
});
