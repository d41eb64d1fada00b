import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseHtml } from './html.ts';
import { FakeTelegram } from './server.ts';

let fake: FakeTelegram;

beforeAll(async () => {
  fake = await new FakeTelegram().start();
  fake.user(7).send('hola');
});
afterAll(() => fake.stop());

async function call(method: string, payload: object, init?: RequestInit) {
  const response = await fetch(`${fake.root}/bot${fake.token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(payload),
    ...init,
  });
  const body = (await response.json()) as { result?: { message_id?: number }; description?: string };
  return { status: response.status, ...body };
}

const send = (extra: object) => call('sendMessage', { chat_id: 7, text: 'x', ...extra });
const withButton = (button: object) => send({ reply_markup: { inline_keyboard: [[button]] } });

describe('what Telegram refuses, the fake refuses', () => {
  it.each([
    ['an empty text', { text: ' ' }],
    ['a text of 4,097 units', { text: 'x'.repeat(4097) }],
    ['a text too long only by its emoji', { text: '😀'.repeat(2049) }],
    ['an unknown tag', { text: '<x>a</x>', parse_mode: 'HTML' }],
    ['an unclosed tag', { text: '<b>a', parse_mode: 'HTML' }],
    ['crossed tags', { text: '<b><i>a</b></i>', parse_mode: 'HTML' }],
    ['a chat it does not know', { chat_id: 8 }],
    ['no chat', { chat_id: '' }],
  ])('%s', async (_, extra) => {
    expect(await send(extra)).toMatchObject({ status: 400 });
  });

  it.each([
    ['an empty label', { text: '', callback_data: 'a' }],
    ['two actions', { text: 'a', callback_data: 'a', url: 'https://a.ec' }],
    ['no action', { text: 'a' }],
    ['65 bytes of data', { text: 'a', callback_data: 'ñ'.repeat(33) }],
    ['a value of 257 characters to copy', { text: 'a', copy_text: { text: 'x'.repeat(257) } }],
    ['a link that is none', { text: 'a', url: 'javascript:x' }],
    ['an unknown colour', { text: 'a', callback_data: 'a', style: 'green' }],
  ])('a button with %s', async (_, button) => {
    expect(await withButton(button)).toMatchObject({ status: 400 });
  });

  it('takes what is just within the limits', async () => {
    expect(await send({ text: `<b>${'x'.repeat(4096)}</b>`, parse_mode: 'HTML' })).toMatchObject({ status: 200 });
    expect(await withButton({ text: 'a', callback_data: 'ñ'.repeat(32), style: 'success' })).toMatchObject({
      status: 200,
    });
  });

  it('an edit that changes nothing, or that of a message it does not have', async () => {
    const { result } = await send({ text: 'a' });
    const edit = (payload: object) =>
      call('editMessageText', { chat_id: 7, message_id: result?.message_id, ...payload });
    expect(await edit({ text: 'a' })).toMatchObject({
      status: 400,
      description: expect.stringContaining('not modified'),
    });
    expect(await edit({ text: 'b' })).toMatchObject({ status: 200 });
    expect(await edit({ text: 'b', message_id: 999 })).toMatchObject({ status: 400 });
  });

  it('a second answer to one tap', async () => {
    await withButton({ text: 'Sí', callback_data: 'a' });
    fake.user(7).press('Sí');
    const query = fake.user(7).lastUpdate?.callback_query as { id: string };
    expect(await call('answerCallbackQuery', { callback_query_id: query.id })).toMatchObject({ status: 200 });
    expect(await call('answerCallbackQuery', { callback_query_id: query.id })).toMatchObject({ status: 400 });
  });

  it('a wrong token and a method it does not know', async () => {
    expect((await fetch(`${fake.root}/bot2:x/getMe`)).status).toBe(401);
    expect(await call('sendMoney', {})).toMatchObject({ status: 404 });
  });

  it.each([
    ['url-encoded', 'chat_id=7&text=a', 'application/x-www-form-urlencoded'],
    [
      'multipart',
      '--b\r\nContent-Disposition: form-data; name="chat_id"\r\n\r\n7\r\n--b\r\nContent-Disposition: form-data; name="text"\r\n\r\na\r\n--b--\r\n',
      'multipart/form-data; boundary=b',
    ],
  ])('reads a %s body', async (_, body, type) => {
    expect(await call('sendMessage', {}, { body, headers: { 'content-type': type } })).toMatchObject({
      status: 200,
      result: { text: 'a' },
    });
  });
});

it('sees in a text what the person sees', () => {
  expect(parseHtml('a <b>b &lt;&#33;</b> <tg-time unix="5" format="r">c</tg-time>')).toEqual({
    text: 'a b <! c',
    entities: [
      { type: 'bold', offset: 2, length: 4 },
      { type: 'date_time', unix_time: 5, date_time_format: 'r', offset: 7, length: 1 },
    ],
  });
});

describe('waiting updates', () => {
  it('stay until a higher offset confirms them, and only those that were handed out', async () => {
    const own = await new FakeTelegram().start();
    const poll = async (offset: number) => {
      const response = await fetch(`${own.root}/bot${own.token}/getUpdates?offset=${offset}`);
      return ((await response.json()) as { result: { update_id: number }[] }).result.map(({ update_id }) => update_id);
    };
    own.user(7).send('a');
    own.user(7).send('b');
    const [first = 0, second = 0] = await poll(0);
    expect(await poll(first)).toEqual([first, second]);
    expect(await poll(first + 1)).toEqual([second]);
    own.updates.jumpTo(5);
    own.user(7).send('c');
    expect(await poll(second + 1)).toEqual([5]);
    await own.stop();
  });

  it('are dropped without a word when their time is over: taps after 150 s, words after a day', async () => {
    let now = 0;
    const own = new FakeTelegram({ now: () => now });
    own.user(7).send('a');
    own.updates.add('callback_query', {}, 'tap');
    now = 150_000;
    own.updates.expire();
    expect(own.updates.entries).toHaveLength(1);
    now = 24 * 3_600_000;
    own.updates.expire();
    expect([own.updates.entries.length, own.updates.expired]).toEqual([0, 2]);
  });
});

it('fails the test that drops what people wrote, or fetches a file', async () => {
  const own = await new FakeTelegram().start();
  await fetch(`${own.root}/bot${own.token}/deleteWebhook?drop_pending_updates=true`);
  await fetch(`${own.root}/bot${own.token}/getFile?file_id=x`);
  await expect(own.stop()).rejects.toThrow(/drop_pending_updates.*getFile/);
});
