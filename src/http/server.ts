import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';
import type { Log } from '../turns/telemetry.ts';
import { answer } from './body.ts';
import type { Route } from './route.ts';

/** How a part of the program is; `problem` is for the operator and names no person. */
export interface Health {
  readonly ok: boolean;
  readonly problem?: string;
}

export interface HttpOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly routes: readonly Route[];
  /** Asked at every /healthz; one entry per part. */
  readonly health: () => Promise<Readonly<Record<string, Health>>> | Readonly<Record<string, Health>>;
  readonly registry: Registry;
  readonly log: Log;
}

/** How long requests under way may take when the server stops, in ms. */
const stopDeadline = 3_000;

export interface HttpServer {
  readonly port: number;
  /** Takes no new connections and resolves when every request under way is answered; after 3 s those that are not are cut off. */
  stop(): Promise<void>;
}

/**
 * Starts the one HTTP server of the program: the routes, `/healthz` (200, or 503 when a part is not well) and `/metrics`.
 *
 * @throws when the port is taken, when two routes have the same path
 */
export async function startHttp({ host, port, routes, health, registry, log }: HttpOptions): Promise<HttpServer> {
  const own: readonly Route[] = [
    { path: '/healthz', handle: (_, response) => sayHealth(response, health) },
    { path: '/metrics', handle: (_, response) => sayMetrics(response, registry) },
  ];
  const byPath = new Map([...own, ...routes].map((route) => [route.path, route]));
  if (byPath.size !== own.length + routes.length) throw new Error('two routes have the same path');

  const server = createServer((request, response) => {
    const route = byPath.get(pathOf(request));
    if (!route) return answer(response, 404);
    route.handle(request, response).catch((error: unknown) => fail(error, route, response, log));
  });
  await listening(server, host, port);
  return {
    port: (server.address() as AddressInfo).port,
    stop: () => stopped(server),
  };
}

const pathOf = ({ url = '/' }: IncomingMessage): string => url.split('?', 1)[0] ?? '/';

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
}

function stopped(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // A caller who sends nothing, or half of something, would otherwise keep the program from ending.
    const deadline = setTimeout(() => server.closeAllConnections(), stopDeadline);
    server.close(() => {
      clearTimeout(deadline);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** A route that rejects has a defect; the caller is told to come again, and the message, which may quote a person, is not logged. */
function fail(error: unknown, { path }: Route, response: ServerResponse, log: Log): void {
  log.error({ path, error: error instanceof Error ? error.name : typeof error }, 'a request could not be answered');
  if (response.headersSent) response.destroy();
  else answer(response, 500);
}

async function sayHealth(response: ServerResponse, health: HttpOptions['health']): Promise<void> {
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
