import { afterEach, describe, expect, it } from 'vitest';
import type { FakePerson } from '../../fakes/telegram/person.ts';
import { type BotOptions, modes, type TestBot } from './bot.ts';
import { Chat } from './chat.ts';
import { seen } from './driver.ts';

const minute = 60_000;

describe.each(modes)('a conversation on Telegram, by %s', (mode) => {
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

  it('a command to delete is obeyed also where an older message is edited into it', async () => {
    await begin();
    await walk('/start', '[De empleador]', '[Olvidé la clave]', '[Sí]', '[Empresa]', '[Acepto]');
    const older = ana.send('2459999997');
    await bot.settled();
    await walk('2499999995001');
    ana.edit(older.message_id, '/borrar');
    await bot.settled();
    expect(texts().join()).toContain('borré');
    expect((await walk('/mis_datos'))[0]?.text).not.toContain('••');
  });

  it('what cannot be read is said to be so once, fetched never, and the question stays', async () => {
    await begin();
    const [asked] = await walk('/start', '[De empleador]', '[Olvidé la clave]');
    ana.sendPhoto();
    await bot.settled();
    const [photo] = chat.heard();
    expect(photo?.text).toMatch(/texto[\s\S]*bórre/i);
    expect(photo?.choices).toEqual(asked?.choices);
    for (const media of [{ sticker: {} }, { voice: {} }, { document: {} }]) {
      ana.sendMedia(media);
      await bot.settled();
      expect(chat.heard()).toMatchObject([{ choices: asked?.choices }]);
    }
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
    await begin({ limits: { send: 1 } });
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
