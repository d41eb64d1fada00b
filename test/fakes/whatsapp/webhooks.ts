import { createHmac } from 'node:crypto';
import type { Clock } from './clock.ts';

const day = 24 * 60 * 60_000;
/** Meta goes on for up to seven days, more and more slowly. */
const backOffMs = [0, 60_000, 300_000, 3_600_000, 6 * 3_600_000, day, 2 * day, 3 * day];

/** A body as Meta writes it: compact, non-ASCII as `\uXXXX`, slashes escaped. The signature is over exactly these bytes. */
export function wireBytes(body: unknown): Buffer {
  const json = JSON.stringify(body)
    .replaceAll('/', '\\/')
    .replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return Buffer.from(json, 'ascii');
}

export const sign = (bytes: Buffer, secret: string): string =>
  `sha256=${createHmac('sha256', secret).update(bytes).digest('hex')}`;

export interface PostOptions {
  /** Signs with another secret than the current one. */
  readonly secret?: string;
  /** The header as it is; `null` sends none. */
  readonly signature?: string | null;
}

/** The delivering half of Meta. */
export class Webhooks {
  readonly #clock: Clock;
  #url: string;
  secret: string;

  constructor(url: string, secret: string, clock: Clock) {
    this.#url = url;
    this.secret = secret;
    this.#clock = clock;
  }

  /** Where to deliver from now on: the bot may come back on another port. */
  set url(url: string) {
    this.#url = url;
  }

  /** Posts once and says the status; 0 when the bot does not answer at all. */
  async post(body: unknown, { secret = this.secret, signature }: PostOptions = {}): Promise<number> {
    const bytes = Buffer.isBuffer(body) ? body : wireBytes(body);
    const header = signature === undefined ? sign(bytes, secret) : signature;
    const headers = {
      'content-type': 'application/json',
      ...(header === null ? {} : { 'x-hub-signature-256': header }),
    };
    try {
      const response = await fetch(this.#url, { method: 'POST', headers, body: new Uint8Array(bytes) });
      await response.arrayBuffer();
      return response.status;
    } catch {
      return 0;
    }
  }

  /** Posts the same bytes again, with the clock moved on each time, until it gets 200 or seven days are over. Says how often. */
  async deliver(body: unknown): Promise<number> {
    const bytes = Buffer.isBuffer(body) ? body : wireBytes(body);
    for (const [at, pause] of backOffMs.entries()) {
      this.#clock.advance(pause);
      if ((await this.post(bytes)) === 200) return at + 1;
    }
    throw new Error('not taken within seven days');
  }

  async handshake(query: Readonly<Record<string, string>>): Promise<{ status: number; type: string; body: string }> {
    const response = await fetch(`${this.#url}?${new URLSearchParams(query)}`);
    return { status: response.status, type: response.headers.get('content-type') ?? '', body: await response.text() };
  }
}
