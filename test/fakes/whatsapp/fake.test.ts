import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Clock } from './clock.ts';
import { FakeGraph } from './graph.ts';
import type { FakePerson } from './people.ts';

const day = 24 * 60 * 60_000;
let clock: Clock;
let graph: FakeGraph;
let ana: FakePerson;
beforeEach(async () => {
  clock = new Clock(1_795_227_300_000);
  graph = await new FakeGraph({ clock, token: 'token', phoneNumberId: '110', accountId: '109' }).start();
  ana = graph.addPerson('Ana');
  graph.allowance.wrote(ana, clock.now());
});
afterEach(() => graph.stop());

const call = async (
  path: string,
  body?: unknown,
  { token = 'token', method = body === undefined ? 'GET' : 'POST' } = {},
) => {
  const init = {
    method,
    headers: { authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
  const response = await fetch(`${graph.baseUrl}${path}`, init);
  const text = await response.text();
  const json = text.startsWith('{') ? JSON.parse(text) : null;
  return { status: response.status, code: json?.error?.code as number | undefined, json, response };
};
const text = { messaging_product: 'whatsapp', type: 'text', text: { body: 'hola' } };
const to = () => `+${ana.phone}`;
const post = (body: object) => call('/v25.0/110/messages', body);
const interactive = (content: object) =>
  post({ messaging_product: 'whatsapp', to: to(), type: 'interactive', interactive: content });
const buttons = (...titles: string[]) =>
  interactive({
    type: 'button',
    body: { text: 'x' },
    action: { buttons: titles.map((title, at) => ({ type: 'reply', reply: { id: String(at), title } })) },
  });

describe('the played Graph API', () => {
  it('takes a message to a phone or to an id, and says to whom', async () => {
    expect((await post({ ...text, to: to() })).json).toMatchObject({
      contacts: [{ input: to(), wa_id: ana.phone }],
      messages: [{ id: expect.stringMatching(/^wamid\./) }],
    });
    expect((await post({ ...text, recipient: ana.userId })).json).toMatchObject({
      contacts: [{ input: ana.userId, user_id: ana.userId }],
    });
    expect(graph.inboxOf(ana)).toHaveLength(2);
  });

  it('makes message ids that hold the phone number, so that a log that shows one can be caught', async () => {
    const { json } = await post({ ...text, to: to() });
    expect(Buffer.from(json.messages[0].id.slice('wamid.'.length), 'base64').toString('latin1')).toContain(ana.phone);
  });

  it('answers 200 to an id in `to`, delivers nothing and remembers it', async () => {
    expect((await post({ ...text, to: ana.userId })).status).toBe(200);
    expect(graph.accepted).toEqual([]);
    expect(graph.silentlyDropped).toEqual([ana.userId]);
  });

  it.each([
    ['no product', { type: 'text', text: { body: 'x' }, to: '+1' }, 100],
    ['nobody', text, 131008],
    ['an unknown kind of recipient', { ...text, to: '+1', recipient_type: 'business_scoped_user_id' }, 100],
    ['a text that is too long', { ...text, to: '+1', text: { body: 'x'.repeat(4_097) } }, 131009],
    ['an empty text', { ...text, to: '+1', text: { body: '' } }, 131009],
    ['a field that does not exist', { ...text, to: '+1', x: 1 }, 131009],
    ['a receipt for nothing', { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.x' }, 131009],
  ])('refuses %s', async (_, body, code) => {
    expect(await post(body)).toMatchObject({ status: 400, code });
  });

  it('refuses what exceeds the limits of buttons, lists and links', async () => {
    const rows = (count: number) => Array.from({ length: count }, (_, at) => ({ id: String(at), title: 'x' }));
    const list = (sections: object[]) =>
      interactive({ type: 'list', body: { text: 'x' }, action: { button: 'x', sections } });
    const link = (url: string, display_text = 'x') =>
      interactive({
        type: 'cta_url',
        body: { text: 'x' },
        action: { name: 'cta_url', parameters: { display_text, url } },
      });
    const location = (action: object) => interactive({ type: 'location_request_message', body: { text: 'x' }, action });
    const refused = [
      buttons(),
      buttons('a', 'b', 'c', 'd'),
      buttons('a', 'a'),
      buttons('x'.repeat(21)),
      list([{ rows: rows(11) }]),
      list([{ rows: rows(1) }, { rows: rows(1) }]),
      link('http://x.ec/'),
      link('https://x.ec/', 'x'.repeat(21)),
      location({ name: 'send_location', parameters: {} }),
    ];
    for (const answer of refused) expect(await answer).toMatchObject({ status: 400, code: 131009 });
    const taken = [
      buttons('a', 'b', 'c'),
      list([{ rows: rows(10) }]),
      link('https://x.ec/'),
      location({ name: 'send_location' }),
    ];
    for (const answer of taken) expect((await answer).status).toBe(200);
  });

  it('refuses a wrong token, an unknown id and a path without version', async () => {
    expect(await call('/v25.0/110', undefined, { token: 'other' })).toMatchObject({
      status: 401,
      code: 190,
      json: { error: { error_subcode: 463 } },
    });
    expect(await call('/v25.0/999')).toMatchObject({ status: 400, code: 100, json: { error: { error_subcode: 33 } } });
    expect(await call('/110/messages', {})).toMatchObject({ status: 400, code: 2500 });
    await call('/v1.0/110');
    expect(graph.broken).toEqual(['version v1.0']);
  });

  it('keeps the window of 24 hours, for phone and id alike', async () => {
    clock.advance(day);
    expect(await post({ ...text, to: to() })).toMatchObject({ status: 400, code: 131047 });
    expect(await post({ ...text, recipient: ana.userId })).toMatchObject({ status: 400, code: 131047 });
    graph.allowance.windowRefusal = 'later';
    expect((await post({ ...text, to: to() })).status).toBe(200);
    expect(graph.accepted.at(-1)?.late).toBe(true);
  });

  it('takes 45 messages for one person at once, then one in six seconds', async () => {
    for (let at = 0; at < 45; at++) expect((await post({ ...text, to: to() })).status).toBe(200);
    expect(await post({ ...text, recipient: ana.userId })).toMatchObject({ code: 131056 });
    clock.advance(6_000);
    expect((await post({ ...text, to: to() })).status).toBe(200);
    expect(await post({ ...text, to: to() })).toMatchObject({ code: 131056 });
  });

  it('takes 80 messages in a second from one number', async () => {
    for (let at = 0; at < 81; at++) {
      const person = graph.addPerson(`p${at}`);
      graph.allowance.wrote(person, clock.now());
      const { status, code } = await post({ ...text, to: `+${person.phone}` });
      if (at < 80) expect(status).toBe(200);
      else expect(code).toBe(130429);
    }
  });

  it('gives a thousand messages for nothing and charges the next', () => {
    for (let at = 0; at < 1_000; at++) expect(graph.allowance.price().billable).toBe(false);
    expect(graph.allowance.price().billable).toBe(true);
  });

  it('gives media only to who brings the token, else a page of HTML', async () => {
    const { json } = await call('/v25.0/110/media', {});
    const { url } = (await call(`/v25.0/${json.id}`)).json;
    expect((await fetch(url, { headers: { authorization: 'Bearer token' } })).status).toBe(200);
    const refused = await fetch(url);
    expect([refused.status, refused.headers.get('content-type')]).toEqual([401, 'text/html']);
    expect((await call(`/v25.0/${json.id}`, undefined, { method: 'DELETE' })).status).toBe(200);
    expect(await call(`/v25.0/${json.id}`)).toMatchObject({ status: 400, code: 100 });
  });

  it('fails as it is told: the next one, every third, one person', async () => {
    const luis = graph.addPerson('Luis');
    graph.allowance.wrote(luis, clock.now());
    graph.faults.next({ kind: 'error', code: 2, status: 503, retryAfterSeconds: 7 });
    const first = await post({ ...text, to: to() });
    expect([first.status, first.code, first.response.headers.get('retry-after')]).toEqual([503, 2, '7']);
    graph.faults.every(3, { kind: 'html', status: 502 });
    expect((await post({ ...text, to: to() })).status).toBe(200);
    expect((await post({ ...text, to: to() })).status).toBe(502);
    graph.faults.clear();
    graph.faults.forPerson(luis, { kind: 'error', code: 131026 });
    expect((await post({ ...text, to: to() })).status).toBe(200);
    expect(await post({ ...text, to: `+${luis.phone}` })).toMatchObject({ code: 131026 });
  });
});
