import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { answer, readBody } from '../../src/http/body.ts';
import { createMetrics } from '../../src/http/metrics.ts';
import type { Route } from '../../src/http/route.ts';
import { type Health, type HttpServer, startHttp } from '../../src/http/server.ts';

let server: HttpServer | undefined;
const lines: string[] = [];
afterEach(async () => {
  await server?.stop();
  server = undefined;
  lines.length = 0;
});

async function start(routes: readonly Route[] = [], health: Record<string, Health> = { store: { ok: true } }) {
  const metrics = createMetrics();
  const log = pino({}, { write: (line: string) => lines.push(line) });
  server = await startHttp({
    host: '127.0.0.1',
    port: 0,
    routes,
    health: () => health,
    registry: metrics.registry,
    log,
  });
  return { url: `http://127.0.0.1:${server.port}`, metrics, server };
}

describe('the HTTP server', () => {
  it('gives a path to its route, whatever stands behind the question mark', async () => {
    const { url } = await start([{ path: '/x', handle: async (_, response) => answer(response, 200, 'x') }]);
    expect(await (await fetch(`${url}/x?y=1`)).text()).toBe('x');
    expect((await fetch(`${url}/y`)).status).toBe(404);
    expect((await fetch(`${url}/x/`)).status).toBe(404);
  });

  it('says on /healthz how every part is', async () => {
    const health: Record<string, Health> = { store: { ok: true }, whatsapp: { ok: true } };
    const { url } = await start([], health);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    health.whatsapp = { ok: false, problem: 'token' };
    const response = await fetch(`${url}/healthz`);
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ ok: false, parts: health });
  });

  it('counts on /metrics', async () => {
    const { url, metrics } = await start();
    metrics.meter.count('things', { kind: 'a' });
    metrics.meter.count('things', { kind: 'a' });
    metrics.meter.count('others');
    const response = await fetch(`${url}/metrics`);
    expect(response.headers.get('content-type')).toContain('text/plain');
    const text = await response.text();
    expect(text).toContain('things_total{kind="a"} 2');
    expect(text).toContain('others_total 1');
  });

  it('answers 500 for a route with a defect, and does not log what the error says', async () => {
    const { url } = await start([{ path: '/x', handle: async () => Promise.reject(new TypeError('secret words')) }]);
    expect((await fetch(`${url}/x`)).status).toBe(500);
    expect(lines.join()).toContain('TypeError');
    expect(lines.join()).not.toContain('secret words');
  });

  it('refuses two routes with one path', async () => {
    const route = { path: '/healthz', handle: async () => undefined };
    await expect(start([route])).rejects.toThrow('same path');
  });

  it('says so when the port is taken', async () => {
    const { server: first } = await start();
    const { registry } = createMetrics();
    const again = startHttp({
      host: '127.0.0.1',
      port: first.port,
      routes: [],
      health: () => ({}),
      registry,
      log: pino({ level: 'silent' }),
    });
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
        answer(response, (await readBody(incoming, 10)) ? 200 : 413);
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

describe('reading a body', () => {
  const echo: Route = {
    path: '/x',
    async handle(incoming, response) {
      const body = await readBody(incoming, 10);
      answer(response, body ? 200 : 413, body?.toString('hex'));
    },
  };

  it('keeps every byte', async () => {
    const { url } = await start([echo]);
    const response = await fetch(`${url}/x`, { method: 'POST', body: new Uint8Array([0, 255, 13, 10, 195, 40]) });
    expect(await response.text()).toBe('00ff0d0ac328');
  });

  it('takes exactly as much as is allowed', async () => {
    const { url } = await start([echo]);
    const statusOf = async (length: number) =>
      (await fetch(`${url}/x`, { method: 'POST', body: 'x'.repeat(length) })).status;
    expect(await statusOf(10)).toBe(200);
    expect(await statusOf(11)).toBe(413);
  });

  it('goes on serving after a caller broke off', async () => {
    const { url, server: running } = await start([echo]);
    const broken = request({
      port: running.port,
      host: '127.0.0.1',
      path: '/x',
      method: 'POST',
      headers: { 'content-length': '9' },
    });
    const closed = new Promise((resolve) => broken.on('close', resolve).on('error', resolve));
    broken.write('x');
    broken.on('socket', (socket) => socket.on('connect', () => broken.destroy()));
    await closed;
    expect((await fetch(`${url}/x`, { method: 'POST', body: 'x' })).status).toBe(200);
  });
});
