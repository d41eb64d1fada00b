import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Entry, Updates } from './updates.ts';

export interface WebhookTarget {
  readonly url: string;
  readonly secret: string | undefined;
}

/** One attempt to hand an update over; status 0: no answer. */
export interface WebhookCall {
  readonly updateId: number;
  readonly status: number;
}

/** The pauses between attempts: Telegram's 2, 4, 8 … s, a hundred times shorter. */
const pauses = [20, 40, 80, 160];

/**
 * Delivers updates to the bot: within a queue one at a time, repeated until it says 2xx; different queues side by side, as
 * Telegram does, also when they are of the same person.
 */
export class Webhooks {
  readonly calls: WebhookCall[] = [];
  lastError: string | undefined;
  readonly #updates: Updates;
  /** The port on this machine that stands for the public address. */
  readonly #port: () => number;
  readonly #agent = new Agent({ keepAlive: true });
  readonly #busy = new Set<string>();
  readonly #stop = new AbortController();
  #target: WebhookTarget | null = null;

  constructor(updates: Updates, port: () => number) {
    this.#updates = updates;
    this.#port = port;
    updates.onAdded(() => this.#wake());
  }

  get target(): WebhookTarget | null {
    return this.#target;
  }

  set target(target: WebhookTarget | null) {
    this.#target = target;
    this.#wake();
  }

  #wake(): void {
    if (!this.#target || this.#stop.signal.aborted) return;
    for (const { queue } of this.#updates.entries) if (!this.#busy.has(queue)) void this.#drain(queue);
  }

  async #drain(queue: string): Promise<void> {
    this.#busy.add(queue);
    for (let failures = 0; this.#target && !this.#stop.signal.aborted; ) {
      this.#updates.expire();
      const entry = this.#updates.entries.find((each) => each.queue === queue);
      if (!entry) break;
      if (await this.deliver(entry)) {
        this.#updates.confirm(entry);
        failures = 0;
      } else {
        await pause(pauses[Math.min(failures++, pauses.length - 1)], undefined, { signal: this.#stop.signal }).catch(
          () => undefined,
        );
      }
    }
    this.#busy.delete(queue);
  }

  /** Hands one update over once; true when the bot took it. */
  async deliver({ update }: Pick<Entry, 'update'>): Promise<boolean> {
    const status = await this.post(JSON.stringify(update));
    this.calls.push({ updateId: update.update_id, status });
    const taken = status >= 200 && status < 300;
    if (!taken) this.lastError = `Wrong response from the webhook: ${status}`;
    return taken;
  }

  /** A request as Telegram makes it, with any body; 0 when the connection broke. */
  post(body: string | Buffer, headers: Readonly<Record<string, string>> = {}): Promise<number> {
    const { url = 'https://unset.example', secret } = this.#target ?? {};
    return new Promise((resolve) => {
      const call = request(
        {
          host: '127.0.0.1',
          port: this.#port(),
          path: new URL(url).pathname,
          method: 'POST',
          agent: this.#agent,
          signal: this.#stop.signal,
          headers: {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
            ...(secret ? { 'x-telegram-bot-api-secret-token': secret } : {}),
            ...headers,
          },
        },
        (response) => {
          response.resume();
          response.once('close', () => resolve(response.statusCode ?? 0));
        },
      );
      call.once('error', () => resolve(0));
      call.end(body);
    });
  }

  stop(): void {
    this.#stop.abort();
    this.#agent.destroy();
  }
}
