import type { ServerResponse } from 'node:http';
import type { Registry } from 'prom-client';
import type { Log, Meter } from '../turns/telemetry.ts';
import { answer } from './body.ts';
import type { HealthOfParts } from './health.ts';
import { type HttpServer, listen, type Place } from './listen.ts';
import { fail, pathOf } from './server.ts';

export interface AdminOptions extends Place {
  /** Asked at every /healthz. */
  readonly health: () => Promise<HealthOfParts> | HealthOfParts;
  readonly registry: Registry;
  readonly log: Log;
  readonly meter: Meter;
}

/**
 * Starts the server for the operator, apart from the webhooks so that it answers whatever goes on there: `/healthz` (200, or 503
 * when a part is not well) and `/metrics`, for GET and HEAD.
 *
 * @throws when the port is taken, when the address is none of this machine
 */
export async function startAdmin({ health, registry, log, meter, ...place }: AdminOptions): Promise<HttpServer> {
  const pages: ReadonlyMap<string, (response: ServerResponse) => Promise<void>> = new Map([
    ['/healthz', (response) => sayHealth(response, health)],
    ['/metrics', (response) => sayMetrics(response, registry)],
  ]);
  return listen(
    (request, response) => {
      const path = pathOf(request);
      const page = pages.get(path);
      if (!page) return answer(response, 404);
      if (request.method !== 'GET' && request.method !== 'HEAD')
        return answer(response, 405, '', { allow: 'GET, HEAD' });
      page(response).catch((error: unknown) => fail(error, path, response, log));
    },
    place,
    meter,
  );
}

async function sayHealth(response: ServerResponse, health: AdminOptions['health']): Promise<void> {
  const parts = await health();
  const ok = Object.values(parts).every((part) => part.ok);
  answer(response, ok ? 200 : 503, JSON.stringify({ ok, parts }), {
    'content-type': 'application/json',
    'cache-control': 'no-store',
  });
}

async function sayMetrics(response: ServerResponse, registry: Registry): Promise<void> {
  answer(response, 200, await registry.metrics(), { 'content-type': registry.contentType });
}
