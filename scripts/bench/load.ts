import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { MeasuredOptions } from './server.ts';
import { call } from './webhook.ts';

/** What one round of requests came to. */
export interface Round {
  /** CPU time of the measured process per request, in microseconds. */
  readonly cpu: number;
  readonly perSecond: number;
  /** Time to the answer with 32 requests at once, in ms. */
  readonly p50: number;
  readonly p99: number;
}

const inFlight = 32;
const people = 500;

/** A measured process and the requests to it. */
export class Measured {
  readonly #child: ChildProcess;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: inFlight });
  #port = 0;
  #rounds = 0;

  constructor(options: MeasuredOptions) {
    this.#child = fork(fileURLToPath(new URL('server.ts', import.meta.url)), [JSON.stringify(options)]);
  }

  async ready(): Promise<void> {
    const [{ port }] = (await once(this.#child, 'message')) as [{ port: number }];
    this.#port = port;
  }

  async round(requests: number): Promise<Round> {
    this.#rounds += 1;
    const run = `${process.pid}r${this.#rounds}x`;
    const calls = Array.from({ length: requests }, (_, n) => call(n, people, run));
    const times: number[] = [];
    let next = 0;
    this.#child.send('start');
    const started = performance.now();
    const runner = async (): Promise<void> => {
      for (let one = calls[next++]; one; one = calls[next++]) {
        const sent = performance.now();
        await this.#post(one);
        times.push(performance.now() - sent);
      }
    };
    await Promise.all(Array.from({ length: inFlight }, runner));
    const seconds = (performance.now() - started) / 1000;
    this.#child.send('stop');
    const [{ cpu }] = (await once(this.#child, 'message')) as [{ cpu: number }];
    times.sort((a, b) => a - b);
    const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
    return { cpu: cpu / requests, perSecond: requests / seconds, p50: at(0.5), p99: at(0.99) };
  }

  async end(): Promise<void> {
    this.#agent.destroy();
    const gone = once(this.#child, 'exit');
    this.#child.disconnect();
    await gone;
  }

  #post({ body, signature }: ReturnType<typeof call>): Promise<void> {
    return new Promise((resolve, reject) => {
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'x-hub-signature-256': signature,
      };
      const options = { agent: this.#agent, host: '127.0.0.1', port: this.#port, method: 'POST', headers };
      const post = request(options, (response) => {
        response.resume();
        response.once('end', () =>
          response.statusCode === 200 ? resolve() : reject(new Error(`answered ${response.statusCode}`)),
        );
      });
      post.once('error', reject);
      post.end(body);
    });
  }
}

/** The middle one of several values. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
