import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { secret, TestBot } from './bot.ts';

let bot: TestBot;

beforeEach(async () => {
  bot = await TestBot.start('webhook');
});
afterEach(() => bot.end());

const update = (id: number, text = 'hola') => ({
  update_id: id,
  message: {
    message_id: id,
    date: bot.clock.now() / 1000,
    chat: { id: 7, type: 'private' },
    from: { id: 7, is_bot: false },
    text,
  },
});

/** The person has a chat, but wrote nothing that waits. */
async function acquainted() {
  const person = bot.fake.user(7);
  person.send('/start');
  await bot.settled();
  person.unread();
  return person;
}

const post = (body: string | Buffer, headers: Record<string, string> = {}) => bot.fake.webhooks.post(body, headers);

/** It lives when a person who writes now is answered. */
async function expectAlive() {
  const person = bot.fake.user(99);
  person.send('/start');
  await bot.settled();
  expect(person.unread()).toHaveLength(1);
}

describe('the webhook', () => {
  it('is set with its secret, and keeps what people wrote before', () => {
    const [call] = bot.fake.called('setWebhook');
    expect(call?.payload).toEqual({
      url: 'https://bot.example/hook',
      secret_token: secret,
      allowed_updates: ['message', 'edited_message', 'callback_query', 'my_chat_member'],
      max_connections: 40,
    });
  });

  it.each([
    ['a wrong secret', 401, '{"update_id":1}', { 'x-telegram-bot-api-secret-token': 'x'.repeat(secret.length) }],
    ['an empty secret', 401, '{"update_id":1}', { 'x-telegram-bot-api-secret-token': '' }],
    ['malformed JSON', 400, '{"update_id":', {}],
    ['no body', 400, '', {}],
    ['an array', 400, '[]', {}],
    ['null', 400, 'null', {}],
    ['no update_id', 400, '{}', {}],
    ['an update_id too large to be one', 400, '{"update_id":1e300}', {}],
    ['an update of a kind that does not exist', 200, '{"update_id":1,"telepathy":{}}', {}],
    ['a message that is none', 200, '{"update_id":1,"message":[]}', {}],
    ['2 MiB', 413, ' '.repeat(2 * 1024 * 1024), {}],
  ])('answers %s with %i and lives', async (_, status, body, headers) => {
    const calls = bot.fake.calls.length;
    expect(await post(body, headers)).toBe(status);
    expect(bot.fake.calls.length).toBe(calls);
    await expectAlive();
  });

  it('answers no secret with 401 and anything but POST with 404', async () => {
    const hook = `http://127.0.0.1:${bot.port}/hook`;
    expect((await fetch(hook, { method: 'POST', body: '{"update_id":1}' })).status).toBe(401);
    expect((await fetch(hook)).status).toBe(404);
    await expectAlive();
  });

  it('reads no more of 50 MB than it takes, said in advance or not', async () => {
    const chunk = Buffer.alloc(1024 * 1024, 32);
    const before = process.memoryUsage().arrayBuffers;
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        if (sent++ === 50) controller.close();
        else controller.enqueue(chunk);
      },
    });
    const hook = `http://127.0.0.1:${bot.port}/hook`;
    const request = fetch(hook, {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { 'x-telegram-bot-api-secret-token': secret },
    } as RequestInit);
    const status = await request.then((response) => response.status).catch(() => 'cut');
    expect([413, 'cut']).toContain(status);
    expect(sent).toBeLessThan(50);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * 1024 * 1024);
    await expectAlive();
  });

  it('keeps the connection of a message that was stored', async () => {
    const response = await fetch(`http://127.0.0.1:${bot.port}/hook`, {
      method: 'POST',
      body: '{"update_id":3}',
      headers: { 'x-telegram-bot-api-secret-token': secret },
    });
    expect([response.status, response.headers.get('connection')]).toEqual([200, 'keep-alive']);
  });

  it('handles two deliveries of one message at the same time once', async () => {
    const person = await acquainted();
    const body = JSON.stringify(update(900_000_000));
    expect(await Promise.all([post(body), post(body), post(body)])).toEqual([200, 200, 200]);
    await bot.settled();
    expect(person.unread()).toHaveLength(1);
  });

  it('says 503 when it stops', async () => {
    await bot.telegram.stop();
    expect(await post('{"update_id":1}')).toBe(503);
  });
});

describe('slow work', () => {
  /** A store whose next reads wait until they are let go, or fail. */
  function holding() {
    const gate = Promise.withResolvers<void>();
    const { turns } = bot;
    let received = 0;
    bot.turns = {
      ...turns,
      receive(messages) {
        received += 1;
        return gate.promise.then(() => turns.receive(messages));
      },
    };
    return { ...gate, received: () => received };
  }

  /** Somebody known, whose message is still being stored when the budget is over. */
  async function overBudget() {
    const person = await acquainted();
    const gate = holding();
    const body = JSON.stringify(update(900_000_000));
    const first = post(body);
    await bot.fake.until('the budget to run', () => bot.clock.sleeping > 0);
    await bot.clock.advance(8_000);
    expect(await first).toBe(500);
    return { person, gate, body };
  }

  it('over the budget is 500, goes on, and is not done again when it comes back', async () => {
    const { person, gate, body } = await overBudget();
    const second = post(body);
    await bot.fake.until('the second delivery', () => bot.clock.sleeping > 0);
    gate.resolve();
    expect(await second).toBe(200);
    expect(gate.received()).toBe(1);
    await bot.settled();
    expect(person.unread()).toHaveLength(1);
  });

  it('that fails after the budget costs nothing but one more delivery', async () => {
    const { turns } = bot;
    const { person, gate, body } = await overBudget();
    gate.reject(new Error('the store is away'));
    await bot.fake.until('the failure', () => bot.counted.includes('telegram_not_stored'));
    bot.turns = turns;
    expect(await post(body)).toBe(200);
    await bot.settled();
    expect(person.unread()).toHaveLength(1);
  });

  it('shows that the bot is writing', async () => {
    await acquainted();
    const gate = holding();
    const first = post(JSON.stringify(update(900_000_000)));
    await bot.fake.until('the budget to run', () => bot.clock.sleeping > 1);
    await bot.clock.advance(1_000);
    await bot.fake.until('typing', () => bot.fake.called('sendChatAction').length === 1);
    gate.resolve();
    expect(await first).toBe(200);
  });
});

it('refuses an address that Telegram does not call, in one line', async () => {
  const other = await TestBot.create('webhook', {
    settings: { delivery: { mode: 'webhook', url: 'https://bot.example:99/x', path: '/x', secret, maxConnections: 1 } },
  });
  other.prepare();
  await expect(other.telegram.start()).rejects.toThrow('TELEGRAM_WEBHOOK_URL');
  await other.end();
});
