import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addressOf } from '../../../src/channels/whatsapp/contact-ids.ts';
import type { Choice, Reply } from '../../../src/conversation/message.ts';
import { madeReply, wordsOnly } from '../../../src/conversation/say/made.ts';
import type { Sent } from '../../../src/turns/channel.ts';
import { handover, messagesCall, rotated, statusesCall, statusOf, written } from '../../fakes/whatsapp/calls.ts';
import type { FakePerson } from '../../fakes/whatsapp/people.ts';
import { type Bot, type BotOptions, phoneNumberId, startBot } from './bot.ts';
import { textOf } from './driver.ts';
import { bodyOf, tappable } from './seen.ts';

let bot: Bot;
let ana: FakePerson;
async function begin(options: BotOptions = {}): Promise<void> {
  bot = await startBot(options);
  ana = bot.graph.addPerson('Ana');
  bot.graph.allowance.wrote(ana, bot.clock.now());
}
beforeEach(() => begin());
afterEach(async () => {
  expect(bot.graph.silentlyDropped).toEqual([]);
  expect(bot.graph.broken).toEqual([]);
  await bot.stop();
});

const reply = (more: Partial<Reply> = {}): Reply => madeReply({ ...wordsOnly('Hola'), ...more });
const yesNo: Choice[] = [
  { id: 'q.1.yes', label: 'Sí' },
  { id: 'q.1.no', label: 'No' },
];
let replies = 0;
const send = (what = reply(), to = ana): Promise<Sent> =>
  bot.whatsapp.send(
    addressOf({ userId: to.userId, ...(to.phoneHidden ? {} : { phone: to.phone }) }, bot.clock.now()),
    what,
    `r${replies++}`,
  );
const write = (person: FakePerson, line: string) =>
  bot.webhooks.post(messagesCall(phoneNumberId, [person], [written(bot.graph, person, textOf(line), bot.clock.now())]));
const metrics = () => bot.metrics.registry.metrics();

describe('what becomes of a reply', () => {
  it.each([
    [0, 401, { status: 'halted' }],
    [190, 401, { status: 'halted' }],
    [3, 500, { status: 'halted' }],
    [10, 403, { status: 'halted' }],
    [200, 403, { status: 'halted' }],
    [131005, 403, { status: 'halted' }],
    [368, 403, { status: 'halted' }],
    [131031, 403, { status: 'halted' }],
    [131042, 400, { status: 'halted' }],
    [131045, 500, { status: 'halted' }],
    [4, 400, { status: 'retry', ambiguous: false }],
    [80007, 400, { status: 'retry', ambiguous: false }],
    [130429, 400, { status: 'retry', ambiguous: false }],
    [131056, 400, { status: 'retry', ambiguous: false, afterMs: 1_000 }],
    [131048, 400, { status: 'refused' }],
    [130497, 403, { status: 'refused' }],
    [131047, 400, { status: 'refused' }],
    [131026, 400, { status: 'refused', gone: true }],
    [131049, 400, { status: 'refused' }],
    [131050, 400, { status: 'refused' }],
    [130472, 400, { status: 'refused' }],
    [131051, 400, { status: 'refused' }],
    [131030, 400, { status: 'refused' }],
    [131062, 400, { status: 'refused' }],
    [132000, 400, { status: 'refused' }],
    [1, 400, { status: 'retry', ambiguous: true }],
    [2, 500, { status: 'retry', ambiguous: true }],
    [131000, 400, { status: 'retry', ambiguous: true }],
    [131016, 503, { status: 'retry', ambiguous: true }],
    [131057, 500, { status: 'retry', ambiguous: true }],
    [133004, 503, { status: 'retry', ambiguous: true }],
    [999999, 400, { status: 'refused' }],
  ])('error %i with HTTP %i', async (code, status, sent) => {
    bot.graph.faults.next({ kind: 'error', code, status });
    expect(await send()).toMatchObject(sent);
    expect(bot.graph.accepted).toEqual([]);
  });

  it('a page of HTML instead of an answer may have been sent', async () => {
    bot.graph.faults.next({ kind: 'html', status: 502 });
    expect(await send()).toMatchObject({ status: 'retry', ambiguous: true });
  });

  it('a server that never answers may have sent', async () => {
    // The wait is short only here: elsewhere a busy machine would be taken for a server that does not answer.
    await bot.stop();
    await begin({ timeoutMs: 400 });
    bot.graph.faults.next({ kind: 'hang' });
    const sent = await send();
    expect(sent).toMatchObject({ status: 'retry', ambiguous: true });
    expect(sent.status === 'retry' && sent.afterMs).toBeGreaterThanOrEqual(2_000);
    expect(sent.status === 'retry' && sent.afterMs).toBeLessThanOrEqual(5_000);
  });

  it.each([true, false])('a connection that breaks may have sent (it did: %s)', async (accept) => {
    bot.graph.faults.next({ kind: 'reset', accept });
    expect(await send()).toMatchObject({ status: 'retry', ambiguous: true });
    expect(bot.graph.accepted).toHaveLength(accept ? 1 : 0);
  });

  it('a server that is not there has surely not sent', async () => {
    const other = await startBot();
    await other.graph.stop();
    const sent = await other.whatsapp.send(addressOf({ phone: ana.phone }, other.clock.now()), reply(), 'r');
    expect(sent).toEqual({ status: 'retry', ambiguous: false });
    await other.stop();
  });

  it('asks for as long a pause as Meta says', async () => {
    bot.graph.faults.next({ kind: 'error', code: 130429, retryAfterSeconds: 77 });
    expect(await send()).toMatchObject({ status: 'retry', ambiguous: false, afterMs: 77_000 });
  });

  it.each([33, 100, 131008, 131009, 131021])(
    'a message refused with %i as malformed goes out once as plain text, and is counted as a defect',
    async (code) => {
      bot.graph.faults.next({ kind: 'error', code });
      expect(await send(reply({ text: '¿Sí?', choices: yesNo }))).toEqual({ status: 'sent' });
      const [sent] = bot.graph.accepted;
      expect(sent?.message.type).toBe('text');
      expect(sent && bodyOf(sent)).toContain('1. Sí\n2. No');
      expect(await metrics()).toContain('whatsapp_bug_total{kind="malformed"} 1');
    },
  );

  it('a message that is refused as plain text too is given up', async () => {
    bot.graph.faults.next({ kind: 'error', code: 131009 }, 2);
    expect(await send(reply({ choices: yesNo }))).toEqual({ status: 'refused' });
  });

  it('a token that ends stops all sending for a minute and shows on the health page, until it works again', async () => {
    expect(await send()).toEqual({ status: 'sent' });
    bot.graph.faults.tokenExpired = true;
    expect(await send()).toEqual({ status: 'halted' });
    expect(await send()).toEqual({ status: 'halted' });
    expect(bot.graph.requests).toHaveLength(2);
    expect((await fetch(`${bot.adminUrl}/healthz`)).status).toBe(503);
    bot.graph.faults.tokenExpired = false;
    bot.clock.advance(60_000);
    expect(await send()).toEqual({ status: 'sent' });
    expect((await fetch(`${bot.adminUrl}/healthz`)).status).toBe(200);
  });
});

describe('to whom', () => {
  it('a phone gets a plus and nothing else', async () => {
    await send();
    expect(bot.graph.accepted[0]?.message).toMatchObject({ to: `+${ana.phone}` });
    expect(bot.graph.accepted[0]?.message).not.toHaveProperty('recipient');
  });

  it.each([
    ['an id in the place of the phone', JSON.stringify({ key: 'whatsapp:EC.9', to: 'EC.9' })],
    ['a phone in the place of the id', JSON.stringify({ key: 'whatsapp:1', recipient: '593990000101' })],
    ['nothing', '{}'],
    ['no address at all', 'somewhere'],
  ])('%s is sent to nobody', async (_, address) => {
    expect(await bot.whatsapp.send(address, reply(), 'r')).toEqual({ status: 'refused' });
    expect(bot.graph.requests).toEqual([]);
  });

  it('an id in the place of an address is a recipient', async () => {
    expect(await bot.whatsapp.send(`whatsapp:${ana.userId}`, reply(), 'r')).toEqual({ status: 'sent' });
    expect(bot.graph.accepted[0]?.message).toMatchObject({ recipient: ana.userId });
  });

  it('a relay that puts an id where a phone belongs does not get it into `to`', async () => {
    const message = { ...written(bot.graph, ana, textOf('hola'), bot.clock.now()), from: ana.userId };
    await bot.webhooks.post(messagesCall(phoneNumberId, [{ ...ana, phone: ana.userId }], [message]));
    await bot.settled();
    expect(bot.graph.accepted[0]?.message).toMatchObject({ recipient: ana.userId });
  });

  it('hiding the phone and then getting another id keeps the conversation, and no id ever stands in `to`', async () => {
    await write(ana, 'olvidé la clave');
    await bot.settled();
    ana.phoneHidden = true;
    await write(ana, 'repetir');
    await bot.settled();
    await bot.webhooks.post(rotated(phoneNumberId, ana, 'EC.90000000000000009999'));
    await write(ana, 'sí');
    await bot.settled();
    const sent = bot.graph.inboxOf(ana);
    expect(sent.map(({ message }) => message.to ?? message.recipient)).toEqual([
      `+${ana.phone}`,
      'EC.90000000000000000101',
      'EC.90000000000000009999',
    ]);
    expect(sent.at(-1) && tappable(sent.at(-1) as never).map(({ id }) => id)).toContain('employer_kind.1.company');
  });
});

describe('when', () => {
  it('nothing is sent from 23 h 50 min after the last message on', async () => {
    const address = addressOf({ phone: ana.phone }, bot.clock.now());
    bot.clock.advance((23 * 60 + 50) * 60_000 + 1);
    expect(await bot.whatsapp.send(address, reply(), 'r')).toEqual({ status: 'refused' });
    expect(bot.graph.requests).toEqual([]);
  });

  it('nothing is sent to somebody who is being served by somebody else', async () => {
    await bot.webhooks.post(handover(phoneNumberId, ana, 'control_taken'));
    bot.graph.ownedElsewhere.add(ana);
    expect(await send()).toEqual({ status: 'refused' });
    expect(bot.graph.seized).toEqual([]);
    await bot.webhooks.post(handover(phoneNumberId, ana, 'control_passed'));
    bot.graph.ownedElsewhere.clear();
    expect(await send()).toEqual({ status: 'sent' });
  });

  it('the silence ends by itself after a day', async () => {
    await bot.webhooks.post(handover(phoneNumberId, ana, 'control_taken'));
    bot.clock.advance(24 * 60 * 60_000);
    bot.graph.allowance.wrote(ana, bot.clock.now());
    expect(await send()).toEqual({ status: 'sent' });
  });

  it('one person who writes too fast does not hold up another', async () => {
    const luis = bot.graph.addPerson('Luis');
    bot.graph.allowance.wrote(luis, bot.clock.now());
    bot.graph.faults.next({ kind: 'error', code: 131056 }, 2);
    expect(await send()).toMatchObject({ status: 'retry', afterMs: 1_000 });
    bot.clock.advance(1_000);
    expect(await send()).toMatchObject({ status: 'retry', afterMs: 4_000 });
    expect(await send()).toMatchObject({ status: 'retry', ambiguous: false });
    expect(bot.graph.requests).toHaveLength(2);
    expect(await send(reply(), luis)).toEqual({ status: 'sent' });
    bot.clock.advance(4_000);
    expect(await send()).toEqual({ status: 'sent' });
  });

  it('the receipt comes once a turn and before the reply', async () => {
    await write(ana, 'hola');
    await bot.settled();
    expect(bot.graph.requests.map(({ body }) => (body as { status?: string }).status ?? 'message')).toEqual([
      'read',
      'message',
    ]);
    expect(bot.graph.receipts).toMatchObject([{ typing_indicator: { type: 'text' } }]);
  });
});

describe('one message, whatever happens on the way', () => {
  const accepted = () => bot.graph.inboxOf(ana);

  it('is sent once more when the connection broke before Meta had it', async () => {
    bot.graph.faults.next({ kind: 'reset', accept: false });
    await write(ana, 'hola');
    await bot.settled();
    expect(accepted()).toEqual([]);
    await bot.wait(10_000);
    expect(accepted()).toHaveLength(1);
  });

  it('is not repeated when Meta took it, failed, and reported it before the retry', async () => {
    bot.graph.faults.next({ kind: 'accept then fail', status: 500 });
    await write(ana, 'hola');
    await bot.settled();
    const [first] = accepted();
    await bot.webhooks.post(statusesCall(phoneNumberId, [statusOf(first as never, 'sent')]));
    await bot.wait(10_000);
    await bot.wait(600_000);
    expect(accepted()).toHaveLength(1);
  });

  it('is repeated once and no more when the report is late', async () => {
    bot.graph.faults.next({ kind: 'accept then fail', status: 500 }, 5);
    await write(ana, 'hola');
    await bot.settled();
    for (let minute = 0; minute < 10; minute++) await bot.wait(60_000);
    expect(accepted()).toHaveLength(2);
  });

  it('is sent again when Meta took it and reports later that it was too much', async () => {
    await write(ana, 'hola');
    await bot.settled();
    const [first] = accepted();
    await bot.webhooks.post(statusesCall(phoneNumberId, [statusOf(first as never, 'failed', { code: 131056 })]));
    const arrived = new Promise<void>((resolve) => {
      bot.graph.onAccepted = () => resolve();
    });
    bot.clock.advance(1_000);
    await arrived;
    expect(accepted().map(bodyOf)).toEqual([bodyOf(first as never), bodyOf(first as never)]);
  });

  it('is sent again by itself when Meta broke after taking it, and holds up nobody else', async () => {
    const luis = bot.graph.addPerson('Luis');
    for (const line of ['hola', 'olvidé la clave', 'sí']) {
      await write(ana, line);
      await bot.settled();
    }
    const first = accepted();
    for (const one of first)
      await bot.webhooks.post(statusesCall(phoneNumberId, [statusOf(one, 'failed', { code: 131000 })]));
    await write(luis, 'hola');
    await bot.settled();
    expect(bot.graph.inboxOf(luis)).toHaveLength(1);
    bot.clock.advance(5_000);
    await expect.poll(accepted).toHaveLength(6);
    expect(accepted().map(bodyOf).toSorted()).toEqual([...first, ...first].map(bodyOf).toSorted());
  });

  it('is one for every turn of a whole conversation', async () => {
    const lines = ['hola', 'olvidé la clave', 'sí', 'empresa', 'gracias'];
    for (const [at, line] of lines.entries()) {
      await write(ana, line);
      await bot.settled();
      expect(accepted()).toHaveLength(at + 1);
      bot.clock.advance(20_000);
    }
    expect(await metrics()).not.toContain('whatsapp_bug_total');
  });
});
