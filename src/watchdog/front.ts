import { request as call, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where operators ask, and the port on this machine where the main thread answers them. */
export interface FrontPlace {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly behind: number;
}

/** A main thread that is silent for so long gives no answer in time: probes usually wait for a second. In ms. */
const patienceMs = 800;
const lookMs = 50;
/** Nobody who asks for health sends more or waits longer, in ms. */
const callerMs = 5_000;
const mostCallers = 50;

/**
 * Stands in front of the main thread's pages for operators, in the watchdog's thread: hands requests on, and says `stalled` (503)
 * at once when the main thread does not answer.
 *
 * @param silentMs for how long the main thread has been silent, in ms
 * @returns the port
 * @throws when the port is taken, when the address is none of this machine
 */
export function startFront({ host, port, behind }: FrontPlace, silentMs: () => number): Promise<number> {
  const server = createServer({ requestTimeout: callerMs, headersTimeout: callerMs }, (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD', connection: 'close' }).end();
      return;
    }
    handOn(request, response, behind, silentMs);
  });
  server.maxConnections = mostCallers;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.removeListener('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function handOn(request: IncomingMessage, response: ServerResponse, port: number, silentMs: () => number): void {
  const { method, url } = request;
  const asked = call({ host: '127.0.0.1', port, method, path: url, agent: false }, (answer) => {
    clearInterval(looking);
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
    answer.once('error', () => response.destroy());
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
  const body = JSON.stringify({ ok: false, parts: { program: { ok: false, problem } } });
  response.writeHead(503, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(body);
}
