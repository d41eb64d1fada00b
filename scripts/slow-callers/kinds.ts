import type { Socket } from 'node:net';

const headOf = (...lines: readonly string[]): string =>
  ['POST /whatsapp HTTP/1.1', 'host: x', ...lines, ''].join('\r\n');
/** Looks signed, so that the body has to be read to find out that it is not. */
const looksSigned = `x-hub-signature-256: sha256=${'0'.repeat(64)}`;
const large = Buffer.alloc(2_900_000, 'x');
const crumbs = '1\r\nx\r\n'.repeat(50);
const chunk = `4000\r\n${'x'.repeat(0x4000)}\r\n`;

/** Writes again and again until the connection is gone. */
function everyMs(ms: number, socket: Socket, write: () => void): void {
  const timer = setInterval(write, ms);
  socket.once('close', () => clearInterval(timer));
}

/** What each kind of caller sends once it is connected; none of them ever comes to an end by itself. */
export const kinds = {
  'says nothing': () => undefined,
  'slow head'(socket) {
    socket.write(headOf());
    everyMs(1_000, socket, () => socket.write('x-more: x\r\n'));
  },
  'slow body'(socket) {
    socket.write(`${headOf(looksSigned, `content-length: ${large.length}`)}\r\n`);
    everyMs(1_000, socket, () => socket.write('x'));
  },
  'large body but for its end'(socket) {
    socket.write(`${headOf(looksSigned, `content-length: ${large.length + 1}`)}\r\n`);
    socket.write(large);
  },
  'large body, not signed at all'(socket) {
    socket.write(`${headOf(`content-length: ${large.length + 1}`)}\r\n`);
    socket.write(large);
  },
  'body in chunks of one byte'(socket) {
    socket.write(`${headOf(looksSigned, 'transfer-encoding: chunked')}\r\n`);
    everyMs(250, socket, () => socket.write(crumbs));
  },
  'endless body'(socket) {
    socket.write(`${headOf(looksSigned, 'transfer-encoding: chunked')}\r\n`);
    everyMs(250, socket, () => socket.write(chunk));
  },
} as const satisfies { readonly [kind: string]: (socket: Socket) => void };

export type Kind = keyof typeof kinds;
/** How many callers there are of each kind. */
export type Crowd = { readonly [kind in Kind]?: number };
