import type { IncomingMessage } from 'node:http';
import type { Payload } from './types.ts';

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** In forms every value is text; those that hold JSON are read as such. */
function fromForm(entries: Iterable<readonly [string, string]>): Payload {
  return Object.fromEntries([...entries].map(([name, value]) => [name, jsonOr(value)]));
}

function jsonOr(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function* multipart(body: string, boundary: string): Iterable<readonly [string, string]> {
  for (const part of body.split(`--${boundary}`).slice(1, -1)) {
    const [head = '', ...rest] = part.replace(/^\r\n/, '').split('\r\n\r\n');
    const name = /name="([^"]*)"/.exec(head)?.[1];
    if (name) yield [name, rest.join('\r\n\r\n').replace(/\r\n$/, '')];
  }
}

/** The parameters of a call, however they were sent. */
export async function payloadOf(request: IncomingMessage, query: URLSearchParams): Promise<Payload> {
  const body = (await bytesOf(request)).toString('utf8');
  const type = request.headers['content-type'] ?? '';
  const boundary = /boundary="?([^";]+)/.exec(type)?.[1];
  if (body === '') return fromForm(query);
  if (type.startsWith('application/json')) return JSON.parse(body);
  if (boundary) return fromForm(multipart(body, boundary));
  return fromForm(new URLSearchParams(body));
}
