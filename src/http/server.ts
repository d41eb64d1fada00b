import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log, Meter } from '../turns/telemetry.ts';
import { answer } from './body.ts';
import { type HttpServer, listen, type Place } from './listen.ts';
import type { Route } from './route.ts';

export interface HttpOptions extends Place {
  readonly routes: readonly Route[];
  readonly log: Log;
  readonly meter: Meter;
}

/**
 * Starts the server that the platforms call, and so everybody else can: the routes and nothing else.
 *
 * @throws when the port is taken, when two routes have the same path
 */
export async function startHttp({ routes, log, meter, ...place }: HttpOptions): Promise<HttpServer> {
  const byPath = new Map(routes.map((route) => [route.path, route]));
  if (byPath.size !== routes.length) throw new Error('two routes have the same path');
  return listen(
    (request, response) => {
      const route = byPath.get(pathOf(request));
      if (!route) return answer(response, 404);
      route.handle(request, response).catch((error: unknown) => fail(error, route.path, response, log));
    },
    place,
    meter,
  );
}

/** The path that was asked for, without what stands behind the question mark. */
export const pathOf = ({ url = '/' }: IncomingMessage): string => url.split('?', 1)[0] ?? '/';

/** A handler that rejects has a defect; the caller is told to come again, and the message, which may quote a person, is not logged. */
export function fail(error: unknown, path: string, response: ServerResponse, log: Log): void {
  log.error({ path, error: error instanceof Error ? error.name : typeof error }, 'a request could not be answered');
  if (response.headersSent) response.destroy();
  else answer(response, 500);
}
