import { once } from 'node:events';
import { connect } from 'node:net';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { answer, readBody } from '../../src/http/body.ts';
import { limits } from '../../src/http/limits.ts';
import type { HttpServer } from '../../src/http/listen.ts';
import { createMetrics } from '../../src/http/metrics.ts';
import { startHttp } from '../../src/http/server.ts';
import { type Room, trusted, Unverified } from '../../src/http/unverified.ts';

let server: HttpServer;
afterEach(() => server.stop());

/** A server that says in hexadecimal what it read, or why it did not; `ends` gets what every reading came to. */
async function start({ most = 10, room = trusted }: { most?: number; room?: Room } = {}) {
  const ends: string[] = [];
  const route = {
    path: '/x',
    async handle(...[incoming, response]: Parameters<Parameters<typeof startHttp>[0]['routes'][number]['handle']>) {
      const body = await readBody(incoming, most, room);
      ends.push('refused' in body ? body.refused : 'whole');
      if ('bytes' in body) answer(response, 200, body.bytes.toString('hex'));
      else answer(response, body.refused === 'no room' ? 503 : 413);
    },
  };
  const { meter } = createMetrics();
  server = await startHttp({ host: '127.0.0.1', port: 0, routes: [route], log: pino({ level: 'silent' }), meter });
  const post = (body: string | Uint8Array<ArrayBuffer>) =>
    fetch(`http://127.0.0.1:${server.port}/x`, { method: 'POST', body });
  return { post, ends };
}

describe('reading a body', () => {
  it('keeps every byte', async () => {
    const { post } = await start();
    expect(await (await post(new Uint8Array([0, 255, 13, 10, 195, 40]))).text()).toBe('00ff0d0ac328');
  });

  it('keeps every byte over many blocks', async () => {
    const { post } = await start({ most: 1e6 });
    const body = Buffer.from(Array.from({ length: 3 * limits.blockBytes + 7 }, (_, at) => (at * 31) % 251));
    expect(await (await post(new Uint8Array(body))).text()).toBe(body.toString('hex'));
  });

  it('takes exactly as much as is allowed', async () => {
    const { post } = await start();
    expect((await post('x'.repeat(10))).status).toBe(200);
    expect((await post('x'.repeat(11))).status).toBe(413);
  });

  /** Sends a body in chunks of that many bytes and says what was answered, or `cut`. */
  async function inChunks(count: number, size: number): Promise<string> {
    const caller = connect(server.port, '127.0.0.1').on('error', () => undefined);
    caller.write('POST /x HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n');
    caller.write(`${`${size.toString(16)}\r\n${'x'.repeat(size)}\r\n`.repeat(count)}0\r\n\r\n`);
    const answered = new Promise<string>((resolve) =>
      caller.once('data', (said: Buffer) => resolve(said.toString().slice(9, 12))).once('close', () => resolve('cut')),
    );
    const answer = await answered;
    caller.destroy();
    return answer;
  }

  it('that says how long it is is refused at once when it does not fit', async () => {
    const room = new Unverified(limits.blockBytes).room();
    const { post } = await start({ most: 1e6, room });
    expect((await post('x'.repeat(2 * limits.blockBytes + 1))).status).toBe(503);
    expect((await post('x'.repeat(2 * limits.blockBytes))).status).toBe(200);
  });

  it('that does not say it is refused in the middle, when there is no room for the next block', async () => {
    const { ends } = await start({ most: 1e6, room: new Unverified(limits.blockBytes).room() });
    expect(await inChunks((2 * limits.blockBytes) / 1024 + 1, 1024)).toBe('503');
    expect(ends).toEqual(['no room']);
  });

  it('takes up no more for chunks of one byte than for the same in one piece', async () => {
    const unverified = new Unverified();
    await start({ most: 1e6, room: unverified.room() });
    expect([await inChunks(limits.pieces, 1), unverified.held]).toEqual(['200', 0]);
  });

  it('takes a body in as many pieces as there are packets in it, and in no more', async () => {
    const { ends } = await start({ most: 1e6 });
    expect(await inChunks(1_000, 2 * limits.pieceBytes)).toBe('200');
    expect(await inChunks(1_000, limits.pieceBytes / 2)).toBe('cut');
    expect(await inChunks(limits.pieces + 1, 1)).toBe('cut');
    expect(ends).toEqual(['whole', 'crumbs', 'crumbs']);
  });

  it('says that a caller broke off, and goes on serving', async () => {
    const { post, ends } = await start();
    const caller = connect(server.port, '127.0.0.1');
    caller.write('POST /x HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\nx');
    await once(caller, 'connect');
    caller.destroySoon();
    while (ends.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(ends).toEqual(['broke off']);
    expect((await post('x')).status).toBe(200);
  });

  it('that is long is not waited for after the answer', async () => {
    await start();
    const caller = connect(server.port, '127.0.0.1').on('error', () => undefined);
    const gone = new Promise((resolve) => caller.once('close', resolve));
    caller.write(`POST /none HTTP/1.1\r\nhost: x\r\ncontent-length: ${limits.lingerBytes + 1}\r\n\r\n`);
    const [said] = (await once(caller, 'data')) as [Buffer];
    expect(said.toString()).toMatch(/^HTTP\/1.1 404 .*connection: close/is);
    await gone;
  });

  it('without an end is not read on for ever after the answer', async () => {
    await start();
    const caller = connect(server.port, '127.0.0.1').on('error', () => undefined);
    caller.write('POST /none HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n');
    const [said] = (await once(caller, 'data')) as [Buffer];
    expect(said.toString()).toContain('404');
    let sent = 0;
    const gone = new Promise((resolve) => caller.once('close', resolve));
    const part = `40000\r\n${'x'.repeat(0x40000)}\r\n`;
    const send = (): void => {
      sent += part.length;
      if (!caller.destroyed) caller.write(part, () => setImmediate(send));
    };
    send();
    await gone;
    // Beyond the limit lies only what the system itself keeps on both ends of a connection.
    expect(sent).toBeLessThan(limits.lingerBytes + 16 * 1024 * 1024);
  });
});
