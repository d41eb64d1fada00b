import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answer } from '../../src/http/body.ts';
import { type HttpServer, listen } from '../../src/http/listen.ts';
import { createMetrics, type Metrics } from '../../src/http/metrics.ts';

let server: HttpServer;
let metrics: Metrics;
beforeEach(async () => {
  metrics = createMetrics();
  server = await listen((_, response) => answer(response, 200, 'x'), { host: '127.0.0.1', port: 0 }, metrics.meter, 3);
});
afterEach(() => server.stop());

const cut = async (why: string): Promise<number> =>
  Number(new RegExp(`http_cut_total{why="${why}"} (\\d+)`).exec(await metrics.registry.metrics())?.[1] ?? 0);

/** Everything that is said to a caller until they are hung up on. */
async function heard(said: string): Promise<string> {
  const caller = connect(server.port, '127.0.0.1').on('error', () => undefined);
  let text = '';
  caller.on('data', (data) => {
    text += data.toString();
  });
  caller.write(said);
  await new Promise((resolve) => caller.once('close', resolve));
  return text;
}

describe('callers who make no sense', () => {
  it.each([
    ['no HTTP', 'hello\r\n\r\n', 400, 'not HTTP'],
    ['a head without an end', `GET / HTTP/1.1\r\n${'x: y\r\n'.repeat(10_000)}`, 431, 'long head'],
  ])('are told so, cut off and counted: %s', async (_, said, status, why) => {
    expect(await heard(said)).toMatch(new RegExp(`^HTTP/1.1 ${status} .*connection: close`, 's'));
    expect(await cut(why)).toBe(1);
  });

  it('are not told what nobody hears when they end in the middle, but counted', async () => {
    const caller = connect(server.port, '127.0.0.1');
    caller.end('GET / HTTP/1.1\r\nhost');
    await once(caller, 'close');
    expect(await cut('broke off')).toBe(1);
  });

  it('are told nothing more once they have an answer, lest it be taken for the next one', async () => {
    const text = await heard('GET / HTTP/1.1\r\nhost: x\r\n\r\nhello\r\n\r\n');
    expect(text.match(/^HTTP\/1\.1 \d+/gm)).toEqual(['HTTP/1.1 200']);
    expect(await cut('not HTTP')).toBe(1);
  });
});

it('takes as many connections as it may have, and counts the others', async () => {
  const callers: Socket[] = [];
  const open = async () => {
    const caller = connect(server.port, '127.0.0.1').on('error', () => undefined);
    callers.push(caller);
    const gone = new Promise<false>((resolve) => caller.once('close', () => resolve(false)));
    caller.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
    // Whoever hears an answer was let in; the first byte of the next request keeps the connection in use.
    const isIn = await Promise.race([once(caller, 'data').then(() => true), gone]);
    if (isIn) caller.write('G');
    return isIn;
  };
  expect([await open(), await open(), await open(), await open()]).toEqual([true, true, true, false]);
  expect(await cut('too many')).toBe(1);
  callers[0]?.destroy();
  await expect.poll(open).toBe(true);
  for (const caller of callers) caller.destroy();
});
