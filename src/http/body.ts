import type { IncomingMessage, ServerResponse } from 'node:http';
import { limits } from './limits.ts';
import type { Room } from './unverified.ts';

/** A body that came whole, or why it did not. */
export type Body =
  | { readonly bytes: Buffer }
  /**
   * `too long`: more than allowed; `no room`: too much of others is held just now. The others can no longer be answered:
   * `broke off`: the caller is gone; `crumbs`: it came in tiny pieces, and the connection was cut at once.
   */
  | { readonly refused: 'too long' | 'no room' | 'broke off' | 'crumbs' };

/**
 * The body as it came, byte for byte: a signature is over the bytes, not over what they mean. Never rejects.
 *
 * @param most bytes that are read at most
 * @param room where the bytes are gathered; whoever gives it takes it back
 */
export function readBody(request: IncomingMessage, most: number, room: Room): Promise<Body> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > most) return Promise.resolve({ refused: 'too long' });
  // Refused halfway, the first half would have been read for nothing.
  if (!room.fits(announced)) return Promise.resolve({ refused: 'no room' });
  const { promise, resolve } = Promise.withResolvers<Body>();
  const body = new Gathered(most, room);
  let done = false;
  const finish = (result: Body): void => {
    done = true;
    resolve(result);
  };
  // Stays to the end, so that what still comes after a refusal is dropped piece by piece instead of piling up.
  request.on('data', (part: Buffer) => {
    const refused = done ? null : body.add(part);
    if (refused) finish({ refused });
    // Thousands more may lie in what was already received: no answer is worth going through them.
    if (refused === 'crumbs') request.destroy();
  });
  request.once('end', () => !done && finish({ bytes: body.whole() }));
  // Comes last, and before the end only when the connection is gone.
  request.once('close', () => !done && finish({ refused: 'broke off' }));
  // Otherwise the stream would first pile up all pieces that came together with the head.
  request.read(0);
  return promise;
}

/** A body in the making, copied into blocks of ours: kept as it came, each chunk of one byte would be an object far larger than its byte. */
class Gathered {
  readonly #most: number;
  readonly #room: Room;
  readonly #blocks: Buffer[] = [];
  #length = 0;
  #pieces = 0;

  constructor(most: number, room: Room) {
    this.#most = most;
    this.#room = room;
  }

  /** Takes one more piece; says why not when it cannot. */
  add(part: Buffer): 'too long' | 'no room' | 'crumbs' | null {
    this.#pieces += 1;
    const length = this.#length + part.length;
    if (length > this.#most) return 'too long';
    if (this.#pieces > limits.pieces && length < this.#pieces * limits.pieceBytes) return 'crumbs';
    for (let from = 0; from < part.length; ) {
      const at = this.#length % limits.blockBytes;
      const block = at === 0 ? this.#room.block() : this.#blocks.at(-1);
      if (!block) return 'no room';
      if (at === 0) this.#blocks.push(block);
      const copied = part.copy(block, at, from);
      from += copied;
      this.#length += copied;
    }
    return null;
  }

  whole(): Buffer {
    return Buffer.concat(this.#blocks, this.#length);
  }
}

/** Answers with a status and a short text, usually none. What is still to come of the request is thrown away, or not even awaited when it is much. */
export function answer(
  response: ServerResponse,
  status: number,
  text = '',
  headers: Readonly<Record<string, string>> = {},
): void {
  const request = response.req;
  const rest = request.complete ? 0 : Number(request.headers['content-length'] ?? 0);
  if (rest <= limits.lingerBytes) throwAway(request);
  else request.socket.pause();
  response
    .writeHead(status, {
      'content-type': 'text/plain; charset=utf-8',
      'content-length': String(Buffer.byteLength(text)),
      ...(rest <= limits.lingerBytes ? {} : { connection: 'close' }),
      ...headers,
    })
    .end(text);
}

function throwAway(request: IncomingMessage): void {
  if (request.complete) return;
  let left: number = limits.lingerBytes;
  request.on('data', (part: Buffer) => {
    left -= Math.max(part.length, limits.lingerPiece);
    if (left < 0) request.destroy();
  });
  request.resume();
}
