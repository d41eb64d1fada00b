import { request as call, type IncomingMessage, type ServerResponse } from 'node:http';
import { answer } from '../http/body.ts';
import { type HttpServer, listen, type Place } from '../http/listen.ts';
import type { Meter } from '../turns/telemetry.ts';

/** Where operators ask, and the port on this machine where the main thread answers them. */
export interface FrontPlace extends Place {
  readonly behind: number;
}

/** A main thread that is silent for so long gives no answer in time: probes usually wait for a second. In ms. */
const patienceMs = 800;
const lookMs = 50;

/**
 * Stands in front of the main thread's pages for operators, in the watchdog's thread: hands requests on, and says `stalled` (503)
 * at once when the main thread does not answer.
 *
 * @param silentMs for how long the main thread has been silent, in ms
 * @throws when the port is taken, when the address is none of this machine
 */
export function startFront(
  { behind, ...place }: FrontPlace,
  silentMs: () => number,
  meter: Meter,
): Promise<HttpServer> {
  return listen(
    (request, response) => {
      if (request.method === 'GET' || request.method === 'HEAD') handOn(request, response, behind, silentMs);
      else answer(response, 405, '', { allow: 'GET, HEAD' });
    },
    place,
    meter,
  );
}

function handOn(request: IncomingMessage, response: ServerResponse, port: number, silentMs: () => number): void {
  const { method, url } = request;
  const asked = call({ host: '127.0.0.1', port, method, path: url, agent: false }, (answered) => {
    clearInterval(looking);
    response.writeHead(answered.statusCode ?? 502, answered.headers);
    answered.pipe(response);
    answered.once('error', () => response.destroy());
  });
  const looking = setInterval(() => {
    if (silentMs() >= patienceMs) asked.destroy(new Error('stalled'));
  }, lookMs);
  asked.once('error', () => {
    clearInterval(looking);
    if (response.headersSent) response.destroy();
    else sayIll(response, silentMs() >= patienceMs ? 'stalled' : 'no answer');
  });
  response.once('close', () => asked.destroy());
  asked.end();
}

function sayIll(response: ServerResponse, problem: string): void {
  answer(response, 503, JSON.stringify({ ok: false, parts: { program: { ok: false, problem } } }), {
    'content-type': 'application/json',
    'cache-control': 'no-store',
  });
}
