import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { messagesCall, written } from '../../fakes/whatsapp/calls.ts';
import { sign, wireBytes } from '../../fakes/whatsapp/webhooks.ts';
import { appSecret, type Bot, phoneNumberId, previousSecret, startBot, verifyToken } from './bot.ts';
import { textOf } from './driver.ts';
import { cast, deliver, fixture, heard, rawFixture } from './fixtures.ts';

let bot: Bot;
beforeEach(async () => {
  bot = await startBot({ now: 1_795_226_410_000 });
  cast(bot);
});
afterEach(() => bot.stop());

const nothingHappened = () => expect(bot.graph.requests).toEqual([]);
const helloFrom = (name: string, at = bot.clock.now()) => {
  const person = bot.graph.addPerson(name);
  return { person, message: written(bot.graph, person, textOf('hola'), at) };
};

describe('the handshake', () => {
  const asked = { 'hub.mode': 'subscribe', 'hub.challenge': '1158201444', 'hub.verify_token': verifyToken };

  it('gives the bare challenge back to who knows the token', async () => {
    const { status, type, body } = await bot.webhooks.handshake(asked);
    expect({ status, body }).toEqual({ status: 200, body: '1158201444' });
    expect(type).toMatch(/^text\/plain/);
  });

  it.each([
    ['another token', { ...asked, 'hub.verify_token': 'wrong' }],
    ['an empty token', { ...asked, 'hub.verify_token': '' }],
    ['another mode', { ...asked, 'hub.mode': 'unsubscribe' }],
    ['no challenge', { 'hub.mode': 'subscribe', 'hub.verify_token': verifyToken }],
  ])('refuses %s', async (_, query) => {
    expect(await bot.webhooks.handshake(query)).toMatchObject({ status: 403, body: '' });
  });
});

describe('the signature', () => {
  const recorded = JSON.parse(rawFixture('signatures.json').toString()) as {
    files: Record<string, string>;
    reserialised_wire_text_faq_es_must_fail: string;
  };

  it.each(['wire-text-faq-es.txt', 'wire-emoji.txt', 'malformed-truncated.txt'])(
    '%s verifies as it is on the wire',
    async (file) => {
      expect(await bot.webhooks.post(rawFixture(file), { signature: recorded.files[file] ?? '' })).toBe(200);
    },
  );

  it('signs as Meta does: the recorded bytes and signature come out of the fake', () => {
    const bytes = wireBytes(fixture('01-text-faq-es'));
    expect(bytes.toString()).toBe(rawFixture('wire-text-faq-es.txt').toString());
    expect(sign(bytes, appSecret)).toBe(recorded.files['wire-text-faq-es.txt']);
  });

  it('takes the previous secret while it is being replaced', async () => {
    expect(await bot.webhooks.post(heard(bot, fixture('01-text-faq-es')), { secret: previousSecret })).toBe(200);
    await bot.settled();
    expect(bot.graph.accepted).toHaveLength(1);
  });

  const wire = rawFixture('wire-text-faq-es.txt');
  const good = sign(wire, appSecret);
  it.each([
    ['none', null],
    ['another secret', sign(wire, 'another_secret_0123456789')],
    ['an empty secret', sign(Buffer.from(wire), '')],
    ['the bytes parsed and written again', recorded.reserialised_wire_text_faq_es_must_fail],
    ['no hexadecimal', 'sha256=zz'],
    ['another algorithm', good.replace('sha256', 'sha1')],
    ['capitals', good.toUpperCase().replace('SHA256', 'sha256')],
    ['too short', good.slice(0, -2)],
    ['something after it', `${good}00`],
    ['nothing after the sign', 'sha256='],
    ['an empty header', ''],
  ])('refuses %s with 401 and no effect', async (_, signature) => {
    expect(await bot.webhooks.post(wire, { signature })).toBe(401);
    await bot.settled();
    nothingHappened();
  });

  it('refuses one byte more', async () => {
    expect(await bot.webhooks.post(Buffer.concat([wire, Buffer.from(' ')]), { signature: good })).toBe(401);
    nothingHappened();
  });
});

describe('what is not a message', () => {
  it('takes cut JSON once and for all, and counts it', async () => {
    expect(await bot.webhooks.post(rawFixture('malformed-truncated.txt'))).toBe(200);
    expect(await bot.metrics.registry.metrics()).toContain('whatsapp_ignored_total{why="not json"} 1');
  });

  it.each([['null'], ['[]'], ['"x"'], ['{}'], ['{"object":"whatsapp_business_account","entry":{}}'], ['']])(
    'takes %s',
    async (text) => {
      expect(await bot.webhooks.post(Buffer.from(text))).toBe(200);
      nothingHappened();
    },
  );

  it('answers other methods with 405', async () => {
    expect((await fetch(`${bot.url}/whatsapp`, { method: 'PUT', body: 'x' })).status).toBe(405);
  });

  it('takes just under 3 MiB and refuses just over', async () => {
    const { person, message } = helloFrom('Ana');
    const filled = (bytes: number) => {
      const call = (fill: string) => messagesCall(phoneNumberId, [person], [{ ...message, fill }]);
      return wireBytes(call('x'.repeat(bytes - wireBytes(call('')).length)));
    };
    expect(await bot.webhooks.post(filled(3 * 1024 * 1024 + 1))).toBe(413);
    nothingHappened();
    expect(await bot.webhooks.post(filled(3 * 1024 * 1024))).toBe(200);
    await bot.settled();
    expect(bot.graph.inboxOf(person)).toHaveLength(1);
  });

  it('refuses too much also when the length is not said beforehand', async () => {
    const chunk = new Uint8Array(1024 * 1024).fill(0x20);
    const body = ReadableStream.from([chunk, chunk, chunk, chunk]);
    const headers = { 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` };
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body, duplex: 'half' };
    expect((await fetch(`${bot.url}/whatsapp`, init)).status).toBe(413);
  });
});

describe('before it is known who calls', () => {
  const counted = async (why: string) =>
    Number(
      new RegExp(`whatsapp_unverified_total{why="${why}"} (\\d+)`).exec(await bot.metrics.registry.metrics())?.[1] ?? 0,
    );
  const call = (fill = '') => {
    const { person, message } = helloFrom('Ana');
    return messagesCall(phoneNumberId, [person], [{ ...message, fill }]);
  };

  it('a long body is told to come again while others hold all the room, and a message of usual length is taken', async () => {
    const others = bot.unverified.room();
    while (others.block());
    const long = call('x'.repeat(100_000));
    expect(await bot.webhooks.post(long)).toBe(503);
    expect(await counted('no room')).toBe(1);
    nothingHappened();
    expect(await bot.webhooks.post(call())).toBe(200);
    others.release();
    expect(await bot.webhooks.post(long)).toBe(200);
    await bot.settled();
    expect(bot.graph.accepted).toHaveLength(2);
  });

  it('nothing is held any more once a body is through, whatever came of it', async () => {
    const long = call('x'.repeat(100_000));
    expect(await bot.webhooks.post(long)).toBe(200);
    expect(await bot.webhooks.post(long, { secret: 'another_secret_0123456789' })).toBe(401);
    expect(await bot.webhooks.post(Buffer.from('x'.repeat(100_000)), { signature: null })).toBe(401);
    expect(await bot.webhooks.post(Buffer.from('x'.repeat(100_000)))).toBe(200);
    expect(bot.unverified.held).toBe(0);
    expect(await counted('not signed')).toBe(2);
  });

  it('a call that breaks off is counted, holds nothing and is no line in the log', async () => {
    const caller = connect(Number(new URL(bot.url).port), '127.0.0.1');
    const header = `x-hub-signature-256: sha256=${'0'.repeat(64)}`;
    caller.write(`POST /whatsapp HTTP/1.1\r\nhost: x\r\n${header}\r\ncontent-length: 99999\r\n\r\n`);
    caller.write('x'.repeat(50_000));
    await expect.poll(() => bot.unverified.held).toBe(32 * 1024);
    const before = bot.log();
    caller.destroy();
    await expect.poll(() => counted('broke off')).toBe(1);
    expect(bot.unverified.held).toBe(0);
    expect(bot.log()).toBe(before);
  });
});

describe('every message has one effect', () => {
  it('for the same delivery 20 times at once', async () => {
    const call = heard(bot, fixture('01-text-faq-es'));
    const statuses = await Promise.all(Array.from({ length: 20 }, () => bot.webhooks.post(call)));
    await bot.settled();
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(bot.graph.accepted).toHaveLength(1);
  });

  it('for a delivery that comes again a day later', async () => {
    const call = fixture('01-text-faq-es');
    await deliver(bot, call);
    for (const hours of [1, 22, 2]) {
      bot.clock.advance(hours * 60 * 60_000);
      expect(await deliver(bot, call)).toEqual({ status: 200, replies: [] });
    }
  });

  it('for a batch of 1,000 messages of as many people', async () => {
    const all = Array.from({ length: 1_000 }, (_, at) => helloFrom(`p${at}`));
    const call = messagesCall(
      phoneNumberId,
      all.map(({ person }) => person),
      all.map(({ message }) => message),
    );
    const turns = async () => /turns_total\{.*\} (\d+)/.exec(await bot.metrics.registry.metrics())?.[1];
    expect(await bot.webhooks.post(call)).toBe(200);
    expect(await turns()).toBe('1000');
    expect(await bot.webhooks.post(call)).toBe(200);
    expect(await turns()).toBe('1000');
  });

  it('for messages that come in the wrong order', async () => {
    const person = bot.graph.addPerson('Ana');
    const [first, second] = ['hola', 'olvidé la clave'].map((line, at) =>
      messagesCall(phoneNumberId, [person], [written(bot.graph, person, textOf(line), bot.clock.now() + at * 1000)]),
    );
    await deliver(bot, second as never);
    await deliver(bot, first as never);
    expect(bot.graph.inboxOf(person)).toHaveLength(2);
  });

  it('for a batch over several numbers, entries and contacts in another order, where nobody gets the answer of another', async () => {
    const [ana, luis, eva] = ['Ana', 'Luis', 'Eva'].map((name) => bot.graph.addPerson(name));
    if (!ana || !luis || !eva) throw new Error('no people');
    const say = (person: typeof ana, line: string) => written(bot.graph, person, textOf(line), bot.clock.now());
    const ours = messagesCall(
      phoneNumberId,
      [luis, ana],
      [say(ana, 'hola'), say(luis, 'I forgot my employer password')],
    );
    const other = messagesCall('110000000000002', [eva], [say(eva, 'hola')]);
    const call = {
      object: ours.object,
      entry: [...other.entry, ...ours.entry, { id: '1' }, 7, { id: '2', changes: ['x', { field: 'messages' }] }],
    };
    expect(await bot.webhooks.post(call)).toBe(200);
    await bot.settled();
    expect(bot.graph.inboxOf(eva)).toEqual([]);
    expect(JSON.stringify(bot.graph.inboxOf(ana).map(({ message }) => message))).toContain('Ver opciones');
    expect(JSON.stringify(bot.graph.inboxOf(luis).map(({ message }) => message))).toContain('I am not the IESS');
    expect(bot.graph.accepted).toHaveLength(2);
  });
});

describe('a store that fails', () => {
  it('means 503, and the message is answered once when Meta delivers it again', async () => {
    let failures = 3;
    const frail = await startBot({
      now: 1_795_226_410_000,
      wrap: (turns) => ({
        ...turns,
        receive: async (messages) => {
          if (failures-- > 0) throw new Error('secreto: hola');
          return turns.receive(messages);
        },
      }),
    });
    const { ana } = cast(frail);
    frail.graph.allowance.wrote(ana, frail.clock.now());
    const call = fixture('01-text-faq-es');
    expect(await frail.webhooks.post(call)).toBe(503);
    expect(await frail.webhooks.deliver(call)).toBe(3);
    await frail.settled();
    expect(frail.graph.inboxOf(ana)).toHaveLength(1);
    expect(frail.log()).not.toContain('secreto');
    await frail.stop();
  });
});

it('lets nothing of a person or of the operator into the log', async () => {
  const { ana, hidden } = { ana: bot.graph.people[0], hidden: bot.graph.people[3] };
  for (const name of [
    '01-text-faq-es',
    '03-text-identity-number-messy',
    '22-contacts-vcard',
    '35-system-user-changed-number',
    '73-handover-control-passed',
  ])
    await deliver(bot, fixture(name));
  bot.graph.faults.every(1, { kind: 'error', code: 131009 });
  await deliver(bot, fixture('53-bsuid-only-sender'));
  bot.graph.faults.clear();
  bot.graph.faults.tokenExpired = true;
  await deliver(bot, fixture('51-missing-contacts'));
  await deliver(bot, fixture('45-status-failed-131026-undeliverable'));
  expect(bot.log()).not.toBe('');
  for (const secret of [
    ana?.phone,
    ana?.userId,
    hidden?.userId,
    'wamid',
    'Ana',
    'Oculto',
    '305000',
    'código',
    'synthetic-',
    appSecret,
    'whatsapp:',
  ])
    expect(bot.log()).not.toContain(secret);
});
