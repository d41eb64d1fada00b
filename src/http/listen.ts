import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Meter } from '../turns/telemetry.ts';
import { limits } from './limits.ts';

export interface Place {
  /** An address of this machine. */
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

export interface HttpServer {
  readonly port: number;
  /** Takes no new connections and resolves when every request under way is answered; after 3 s those that are not are cut off. */
  stop(): Promise<void>;
}

/** How long requests under way may take when the server stops, in ms. */
const stopDeadline = 3_000;

/**
 * Opens a port for HTTP, for so many connections at once. Callers who are slow, silent or too many are cut off and counted (`http_cut`), never logged one by one.
 *
 * @throws when the port is taken, when the address is none of this machine
 */
export async function listen(
  handle: RequestListener,
  { host, port }: Place,
  meter: Meter,
  connections: number = limits.connections,
): Promise<HttpServer> {
  const server = createServer(
    {
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      connectionsCheckingInterval: limits.checkMs,
    },
    handle,
  );
  server.maxConnections = connections;
  server.on('drop', () => meter.count('http_cut', { why: 'too many' }));
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    const { why, status } = cutFor(error.code);
    meter.count('http_cut', { why });
    // After an answer, another one would be read as the answer to what was never asked.
    if (status && socket.writable && socket.bytesWritten === 0)
      socket.write(`HTTP/1.1 ${status}\r\nconnection: close\r\n\r\n`);
    socket.destroy();
  });
  await opened(server, { host, port });
  return {
    port: (server.address() as AddressInfo).port,
    stop: () => stopped(server),
  };
}

/** Why a connection is cut off, by Node's code for it, and what is said if anything can be. */
function cutFor(code: string | undefined): { readonly why: string; readonly status?: string } {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return { why: 'slow', status: '408 Request Timeout' };
  if (code === 'HPE_HEADER_OVERFLOW') return { why: 'long head', status: '431 Request Header Fields Too Large' };
  // The caller ended in the middle, which the parser reports as a fault of the text.
  if (code === 'HPE_INVALID_EOF_STATE') return { why: 'broke off' };
  return code?.startsWith('HPE_') ? { why: 'not HTTP', status: '400 Bad Request' } : { why: 'broke off' };
}

function opened(server: Server, { host, port }: Place): Promise<void> {
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
