import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { startAdmin } from '../../src/http/admin.ts';
import type { Health } from '../../src/http/health.ts';
import type { HttpServer } from '../../src/http/listen.ts';
import { createMetrics } from '../../src/http/metrics.ts';

let server: HttpServer | undefined;
const lines: string[] = [];
afterEach(async () => {
  await server?.stop();
  server = undefined;
  lines.length = 0;
});

async function start(health: () => Record<string, Health> = () => ({ store: { ok: true } })) {
  const { registry, meter, watch } = createMetrics();
  const log = pino({}, { write: (line: string) => lines.push(line) });
  server = await startAdmin({ host: '127.0.0.1', port: 0, health, registry, log, meter });
  return { url: `http://127.0.0.1:${server.port}`, meter, watch };
}

describe("the operator's server", () => {
  it('says on /healthz how every part is', async () => {
    const health: Record<string, Health> = { store: { ok: true }, whatsapp: { ok: true } };
    const { url } = await start(() => health);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    health.whatsapp = { ok: false, problem: 'token' };
    const response = await fetch(`${url}/healthz?full`);
    expect(response.status).toBe(503);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({ ok: false, parts: health });
  });

  it('counts on /metrics, and shows what it is told to watch', async () => {
    const { url, meter, watch } = await start();
    let level = 0;
    watch('water_level', () => level);
    level = 7;
    meter.count('things', { kind: 'a' });
    meter.count('things', { kind: 'a' });
    meter.count('others');
    const response = await fetch(`${url}/metrics`);
    expect(response.headers.get('content-type')).toContain('text/plain');
    const text = await response.text();
    expect(text).toContain('things_total{kind="a"} 2');
    expect(text).toContain('others_total 1');
    expect(text).toContain('water_level 7');
  });

  it.each(['/healthz', '/metrics'])('answers GET and HEAD for %s, and nothing else', async (path) => {
    const { url } = await start();
    const whole = await fetch(`${url}${path}`);
    const length = Buffer.byteLength(await whole.text());
    const head = await fetch(`${url}${path}`, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, String(length), '']);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      const refused = await fetch(`${url}${path}`, { method });
      expect([method, refused.status, refused.headers.get('allow')]).toEqual([method, 405, 'GET, HEAD']);
      expect(await refused.text()).toBe('');
    }
  });

  it('knows no other path', async () => {
    const { url } = await start();
    for (const path of ['/', '/whatsapp', '/healthz/', '/telegram'])
      expect([path, (await fetch(`${url}${path}`)).status]).toEqual([path, 404]);
  });

  it('answers 500 when the state cannot be told, and does not log what the error says', async () => {
    const { url } = await start(() => {
      throw new TypeError('/secret/place');
    });
    expect((await fetch(`${url}/healthz`)).status).toBe(500);
    expect(lines.join()).toContain('TypeError');
    expect(lines.join()).not.toContain('/secret/place');
  });
});
