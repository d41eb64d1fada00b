import type { IncomingMessage, ServerResponse } from 'node:http';

/** A path on the one HTTP server. `handle` answers every request itself and never rejects. */
export interface Route {
  readonly path: string;
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
}
