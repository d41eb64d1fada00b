import type { ServerResponse } from 'node:http';
import { ApiError } from './api-error.ts';
import type { FakeUpdate, Payload } from './types.ts';
import type { Updates } from './updates.ts';

const conflict = (why: string) => new ApiError(409, `Conflict: ${why}`);

/** `getUpdates`: one poller at a time, answered when there is something or when its time is over. */
export class LongPoll {
  readonly #updates: Updates;
  readonly #hasWebhook: () => boolean;
  #end: ((error?: ApiError) => void) | null = null;

  constructor(updates: Updates, hasWebhook: () => boolean) {
    this.#updates = updates;
    this.#hasWebhook = hasWebhook;
  }

  get waiting(): boolean {
    return this.#end !== null;
  }

  /** Ends the poll that waits, as a second poller or a webhook does. */
  interrupt(why: string): void {
    this.#end?.(conflict(why));
  }

  stop(): void {
    this.#end?.();
  }

  async poll(payload: Payload, response: ServerResponse): Promise<readonly FakeUpdate[]> {
    if (this.#hasWebhook())
      throw conflict(
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    this.interrupt('terminated by other getUpdates request; make sure that only one bot instance is running');
    const { offset = 0, limit = 100, timeout = 0, allowed_updates } = payload;
    if (Array.isArray(allowed_updates)) this.#updates.allowed = allowed_updates;
    this.#updates.confirmBelow(Number(offset));
    const most = Math.min(Number(limit), 100);
    const found = this.#take(most);
    if (found.length > 0 || Number(timeout) === 0) return found;
    await this.#something(Math.min(Number(timeout), 50) * 1000, response);
    return this.#take(most);
  }

  #take(most: number): FakeUpdate[] {
    this.#updates.expire();
    const batch = this.#updates.entries.slice(0, most);
    for (const entry of batch) entry.handedOut = true;
    return batch.map(({ update }) => update);
  }

  #something(ms: number, response: ServerResponse): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (error?: ApiError) => {
        if (this.#end === end) this.#end = null;
        clearTimeout(timer);
        forget();
        if (error) reject(error);
        else resolve();
      };
      const timer = setTimeout(end, ms);
      const forget = this.#updates.onAdded(() => end());
      response.once('close', () => end());
      this.#end = end;
    });
  }
}
