import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressIn, addressOf, keyOf, personOf } from '../../../src/channels/whatsapp/contact-ids.ts';
import { parseWebhook } from '../../../src/channels/whatsapp/parse.ts';
import { phoneNumberId } from './bot.ts';
import { fixture, fixtureNames, messagesIn } from './fixtures.ts';

const reading = { phoneNumberId, receivedAt: 1_795_227_300_000 };
const call = (...messages: unknown[]) => ({
  object: 'whatsapp_business_account',
  entry: [{ changes: [{ field: 'messages', value: { metadata: { phone_number_id: phoneNumberId }, messages } }] }],
});
const text = { id: 'm1', from: '593990000101', timestamp: '1795226407', type: 'text', text: { body: 'hola' } };
const only = (raw: unknown) => parseWebhook(raw, reading)[0];

describe('reading a webhook call', () => {
  it('never throws, whatever was sent', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (raw) => Array.isArray(parseWebhook(raw, reading))),
    );
  });

  it('never throws when any part of a real call is replaced, and still reads the message beside it', () => {
    const spoil = fc.tuple(fc.constantFrom(...fixtureNames), fc.nat(), fc.jsonValue());
    fc.assert(
      fc.property(spoil, ([name, at, junk]) => {
        const spoilt = replaced(fixture(name), at, junk);
        const beside = call(text).entry;
        const entry = (spoilt as { entry?: unknown } | null)?.entry;
        const events = parseWebhook({ ...call(), entry: [...(Array.isArray(entry) ? entry : []), ...beside] }, reading);
        expect(events.at(-1)).toMatchObject({ type: 'message', inbound: { body: { type: 'text', text: 'hola' } } });
      }),
      { numRuns: 500 },
    );
  });

  it('takes the missing id of whoever wrote from their contact, wherever that stands', () => {
    const contacts = [{ wa_id: '593990000102', user_id: 'EC.2' }, 7, { wa_id: text.from, user_id: 'EC.1' }];
    const value = { metadata: { phone_number_id: phoneNumberId }, contacts, messages: [text] };
    const raw = { ...call(), entry: [{ changes: [{ field: 'messages', value }] }] };
    expect(only(raw)).toMatchObject({ person: { userId: 'EC.1', phone: text.from } });
  });

  it('reads sixty thousand messages of as many people at once without searching their contacts for each', () => {
    const phones = Array.from({ length: 60_000 }, (_, n) => String(593_990_000_000 + n));
    const value = {
      metadata: { phone_number_id: phoneNumberId },
      contacts: phones.map((wa_id) => ({ wa_id, user_id: `EC.${wa_id}` })),
      messages: phones.map((from) => ({ ...text, id: from, from })),
    };
    const raw = { ...call(), entry: [{ changes: [{ field: 'messages', value }] }] };
    const began = performance.now();
    const events = parseWebhook(raw, reading);
    // A search for each took two minutes; once through the list takes one second.
    expect(performance.now() - began).toBeLessThan(20_000);
    expect(events).toHaveLength(60_000);
    expect(events.at(-1)).toMatchObject({ person: { userId: 'EC.593990059999' } });
  });

  it('keeps no message id of Meta, for it holds the phone number', () => {
    for (const name of fixtureNames)
      for (const event of parseWebhook(fixture(name), reading))
        if (event.type === 'message') expect(JSON.stringify(event.inbound)).not.toContain('wamid');
  });

  it('gives the same message the same id, and the same id on another number another one', () => {
    const [one] = messagesIn(fixture('01-text-faq-es'));
    const [two] = messagesIn(fixture('70-duplicate-redelivery'));
    const idOf = (raw: unknown, number = phoneNumberId) => {
      const withNumber = {
        ...call(raw),
        entry: [
          { changes: [{ field: 'messages', value: { metadata: { phone_number_id: number }, messages: [raw] } }] },
        ],
      };
      const [event] = parseWebhook(withNumber, { ...reading, phoneNumberId: number });
      return event?.type === 'message' ? event.inbound.id : null;
    };
    expect(idOf(one)).toBe(idOf(two));
    expect(idOf(one)).not.toBe(idOf(one, '110000000000002'));
    expect(idOf(one)?.length).toBeLessThanOrEqual(64);
  });

  it('takes the time of the call where a message has none', () => {
    expect(only(call({ ...text, timestamp: 'soon' }))).toMatchObject({ inbound: { at: reading.receivedAt } });
    expect(only(call({ ...text, timestamp: 1795226407 }))).toMatchObject({ inbound: { at: 1_795_226_407_000 } });
  });

  it('answers nobody who has no name at all', () => {
    expect(only(call({ ...text, from: undefined }))).toEqual({ type: 'ignored', why: 'nobody' });
    expect(only(call({ ...text, from: 'somebody' }))).toEqual({ type: 'ignored', why: 'nobody' });
  });

  it('takes contacts by what they say and not by where they stand', () => {
    const contacts = [{ user_id: 'EC.2', wa_id: '593990000102' }, 7, { user_id: 'EC.1', wa_id: '593990000101' }];
    const value = { metadata: { phone_number_id: phoneNumberId }, contacts, messages: [text] };
    const raw = { object: 'whatsapp_business_account', entry: [{ changes: [{ field: 'messages', value }] }] };
    expect(only(raw)).toMatchObject({ inbound: { from: 'whatsapp:EC.1' } });
  });

  it('takes a command of the menu as its words', () => {
    const said = (body: string) => only(call({ ...text, text: { body } }));
    expect(said('/mis_datos')).toMatchObject({ inbound: { body: { text: 'mis datos' } } });
    expect(said('/ a')).toMatchObject({ inbound: { body: { text: '/ a' } } });
  });

  it('does not take the quoted or forwarded message for an answer', () => {
    const forwarded = { ...text, context: { forwarded: true } };
    expect(only(call(forwarded))).toMatchObject({ inbound: { body: { type: 'text', text: 'hola' } } });
  });
});

/** The same tree with one of its leaves or branches, the `at`-th, replaced. */
function replaced(tree: unknown, at: number, junk: unknown): unknown {
  let left = at % 60;
  const walk = (node: unknown): unknown => {
    if (left-- === 0) return junk;
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, walk(value)]));
  };
  return walk(tree);
}

describe('people', () => {
  it.each([
    [['593990000101'], 'whatsapp:593990000101', { to: '+593990000101' }],
    [['+593990000101'], 'whatsapp:593990000101', { to: '+593990000101' }],
    [['EC.9000'], 'whatsapp:EC.9000', { recipient: 'EC.9000' }],
    [['EC.ENT.8000'], 'whatsapp:EC.ENT.8000', { recipient: 'EC.ENT.8000' }],
    [['593990000101', 'EC.9000'], 'whatsapp:EC.9000', { to: '+593990000101' }],
    [['EC.9000', '593990000101'], 'whatsapp:EC.9000', { to: '+593990000101' }],
  ])('%j is known as %s', (ids, key, place) => {
    const person = personOf(ids);
    if (!person) throw new Error('nobody');
    expect(keyOf(person)).toBe(key);
    const address = addressIn(addressOf(person, 1));
    expect(address).toEqual({ key, at: 1, ...place });
  });

  it('makes no `to` out of anything but a number', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const to = addressIn(text)?.to ?? addressIn(`whatsapp:${text}`)?.to;
        expect(to ?? '+593').toMatch(/^\+\d+$/);
      }),
    );
  });
});
