import { once } from 'node:events';
import { connect } from 'node:net';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { answer, readBody } from '../../src/http/body.ts';
import type { HttpServer } from '../../src/http/listen.ts';
import { createMetrics } from '../../src/http/metrics.ts';
import type { Route } from '../../src/http/route.ts';
import { startHttp } from '../../src/http/server.ts';
import { trusted } from '../../src/http/unverified.ts';

let server: HttpServer | undefined;
const lines: string[] = [];
afterEach(async () => {
  await server?.stop();
  server = undefined;
  lines.length = 0;
});

async function start(routes: readonly Route[] = []) {
  const metrics = createMetrics();
  const log = pino({}, { write: (line: string) => lines.push(line) });
  server = await startHttp({ host: '127.0.0.1', port: 0, routes, log, meter: metrics.meter });
  return { url: `http://127.0.0.1:${server.port}`, metrics, server };
}

describe('the HTTP server', () => {
  it('gives a path to its route, whatever stands behind the question mark', async () => {
    const { url } = await start([{ path: '/x', handle: async (_, response) => answer(response, 200, 'x') }]);
    expect(await (await fetch(`${url}/x?y=1`)).text()).toBe('x');
    expect((await fetch(`${url}/y`)).status).toBe(404);
    expect((await fetch(`${url}/x/`)).status).toBe(404);
  });

  it('answers 500 for a route with a defect, and does not log what the error says', async () => {
    const { url } = await start([{ path: '/x', handle: async () => Promise.reject(new TypeError('secret words')) }]);
    expect((await fetch(`${url}/x`)).status).toBe(500);
    expect(lines.join()).toContain('TypeError');
    expect(lines.join()).not.toContain('secret words');
  });

  it('refuses two routes with one path', async () => {
    const route = { path: '/x', handle: async () => undefined };
    await expect(start([route, route])).rejects.toThrow('same path');
  });

  it('says so when the port is taken', async () => {
    const { server: first, metrics } = await start();
    const log = pino({ level: 'silent' });
    const again = startHttp({ host: '127.0.0.1', port: first.port, routes: [], log, meter: metrics.meter });
    await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('finishes what is under way before it stops', async () => {
    const gate = Promise.withResolvers<void>();
    const arrived = Promise.withResolvers<void>();
    const handle: Route['handle'] = async (_, response) => {
      arrived.resolve();
      await gate.promise;
      answer(response, 200, 'done');
    };
    const { url, server: running } = await start([{ path: '/x', handle }]);
    const asked = fetch(`${url}/x`, { headers: { connection: 'close' } });
    await arrived.promise;
    const stopped = running.stop();
    gate.resolve();
    expect(await (await asked).text()).toBe('done');
    await stopped;
  });

  it.each([
    ['says nothing', ''],
    ['broke off in the middle of a head', 'POST /x HTTP/1.1\r\nhost:'],
    ['broke off in the middle of a body', 'POST /x HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n{'],
  ])('stops within seconds while a caller who %s stays connected', async (_, said) => {
    const read: Route = {
      path: '/x',
      async handle(incoming, response) {
        answer(response, 'bytes' in (await readBody(incoming, 10, trusted)) ? 200 : 413);
      },
    };
    const { server: running } = await start([read]);
    const caller = connect(running.port, '127.0.0.1').on('error', () => undefined);
    await once(caller, 'connect');
    caller.write(said);
    const hungUp = once(caller, 'close');
    const before = performance.now();
    await Promise.all([running.stop(), hungUp]);
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
