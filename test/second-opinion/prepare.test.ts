import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { converse } from '../../src/conversation/converse.ts';
import { doubtAbout } from '../../src/conversation/doubtful.ts';
import type { Settings } from '../../src/conversation/settings.ts';
import { preparing } from '../../src/second-opinion/prepare.ts';
import { secondOpinion } from '../../src/second-opinion/second-opinion.ts';

const settings: Settings = { dataMode: 'checklist', operator: {} };
const noon = Date.UTC(2026, 10, 21, 17, 0);
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** A model that always says the same, and the bodies it was sent. */
async function modelThatSays(content: string) {
  const heard: string[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    heard.push(body);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ choices: [{ message: { content } }] }));
  });
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const prepare = preparing(
    secondOpinion({ url, model: 'small', perDay: 10 }),
    () => settings,
    () => noon,
  );
  return { heard, prepare };
}

/** What the bot answers to a text, after the second opinion had its say. */
async function answerTo(text: string, prepare: ReturnType<typeof preparing>) {
  const message = await prepare({ id: 'm', from: 'test:ana', at: noon, body: { type: 'text', text } }, undefined);
  return converse(undefined, [message], noon, settings).replies[0];
}

const unclear = 'la cosita esa de entrar al coso del patrón ya no quiere conmigo';

it('answers the topic that the model chose, where the bot alone would have asked', async () => {
  const among = doubtAbout(undefined, unclear, noon, settings)?.among ?? [];
  const chosen = among.at(-1) ?? 'none';
  const { heard, prepare } = await modelThatSays(chosen);
  const message = { id: 'm', from: 'test:ana', at: noon, body: { type: 'text', text: unclear } } as const;
  expect(converse(undefined, [message], noon, settings).topics).toEqual([]);
  expect((await answerTo(unclear, prepare))?.topic).toBe(chosen);
  expect(heard).toHaveLength(1);
});

it('never lets the model write a word or choose a topic that was not offered', async () => {
  const { prepare } = await modelThatSays('Claro, con gusto: su clave es 1234');
  const reply = await answerTo(unclear, prepare);
  expect(reply?.text).not.toContain('con gusto: su clave');
  expect(reply?.topic).toBeNull();
});

it('asks nobody about a clear text, a secret or a number', async () => {
  const { heard, prepare } = await modelThatSays('blocked_key');
  for (const text of ['olvidé la clave', 'mi clave es Quito2023*', 'mi código es 482913', '2459999997'])
    await answerTo(text, prepare);
  expect(heard).toEqual([]);
});
