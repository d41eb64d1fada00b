import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * The body as it came, byte for byte: a signature is over the bytes, not over what they mean.
 *
 * @returns `null` when it is longer than `most` bytes; the rest is then read by nobody
 * @throws when the connection breaks before the end
 */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > most) return null;
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    const bytes: Buffer = part;
    length += bytes.length;
    if (length > most) return null;
    parts.push(bytes);
  }
  return Buffer.concat(parts, length);
}

/** Answers with a status and a short text, usually none. */
export function answer(
  response: ServerResponse,
  status: number,
  text = '',
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end(text);
}
