import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { secondOpinion } from '../../src/second-opinion/second-opinion.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

interface Model {
  readonly url: string;
  /** Every body that reached the service. */
  readonly heard: string[];
}

/** A service on this machine that says `says`, or never answers when that is null. */
async function model(says: string | null, status = 200): Promise<Model> {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      heard.push(`${request.method} ${request.url} ${body}`);
      if (says === null) return;
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content: says } }] }));
    });
  });
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, heard };
}

const offered = ['forgot_key', 'blocked_key'] as const;
const ask = (url: string, text: string, perDay = 10) =>
  secondOpinion({ url, model: 'small', perDay })(text, 'es', offered);

describe('a second opinion', () => {
  it('is one of the offered topics', async () => {
    const { url, heard } = await model(' blocked_key\n');
    expect(await ask(url, 'ya no me abre nada con esa cosa')).toBe('blocked_key');
    expect(heard[0]).toContain('POST /v1/chat/completions');
    expect(heard[0]).toContain('ya no me abre nada');
  });

  it('is none when the model names a topic that was not offered', async () => {
    const { url } = await model('cost');
    expect(await ask(url, 'ya no me abre nada')).toBeUndefined();
  });

  it('is none when the model writes a sentence', async () => {
    const { url } = await model('I think it is blocked_key');
    expect(await ask(url, 'ya no me abre nada')).toBeUndefined();
  });

  it('is none when the service answers with an error', async () => {
    const { url } = await model('blocked_key', 500);
    expect(await ask(url, 'ya no me abre nada')).toBeUndefined();
  });

  it('is none when the service is not there', async () => {
    expect(await ask('http://127.0.0.1:9/v1', 'ya no me abre nada')).toBeUndefined();
  });

  it('is none when the service never answers', async () => {
    const { url, heard } = await model(null);
    expect(await ask(url, 'ya no me abre nada')).toBeUndefined();
    expect(heard).toHaveLength(1);
  });

  it('is not asked for once the budget of the day is spent, and again on the next day', async () => {
    const { url, heard } = await model('blocked_key');
    let now = Date.UTC(2026, 10, 21, 10);
    const opinion = secondOpinion({ url, model: 'small', perDay: 2 }, () => now);
    const answers = [];
    for (let i = 0; i < 3; i += 1) answers.push(await opinion('ya no me abre nada', 'es', offered));
    expect(answers).toEqual(['blocked_key', 'blocked_key', undefined]);
    now += 24 * 60 * 60 * 1000;
    expect(await opinion('ya no me abre nada', 'es', offered)).toBe('blocked_key');
    expect(heard).toHaveLength(3);
  });

  it.each([
    'mi código es 483920',
    'mi clave es Quito2023*',
    'https://clave.example.ec/reset?token=a8f3k2m9x0',
    'ana.perez@example.com',
  ])('is never asked for when the text holds a secret: %s', async (text) => {
    const { url, heard } = await model('blocked_key');
    expect(await ask(url, text)).toBeUndefined();
    expect(heard).toEqual([]);
  });

  it.each([
    'mi cédula es 2459999997 y el ruc 2459999997001 y no me abre',
    'la cédula ２４５９９９９９９７ no me abre nada',
    'la sucursal 0001 no me abre nada',
    'llámeme al 099 999 9999 que no me abre nada',
    'me sale j***s@example.com y no me abre nada',
    'vi en https://www.iess.gob.ec/ayuda que no abre nada',
  ])('never carries a number, an address or a link: %s', async (text) => {
    const { url, heard } = await model('blocked_key');
    expect(await ask(url, text)).toBe('blocked_key');
    const sent = JSON.parse(heard[0]?.split('/chat/completions ')[1] ?? '{}') as { messages: { content: string }[] };
    const words = sent.messages[1]?.content ?? '';
    expect(words).toContain('abre');
    expect(words).not.toMatch(/\p{N}|@|https?:|www\./u);
  });
});
