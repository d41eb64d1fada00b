import type { Payload } from './types.ts';

/** An answer that is an error. */
export interface Refusal {
  readonly status: number;
  readonly description?: string;
  readonly retryAfter?: number;
  /** The call is done all the same, as when a gateway loses the answer. */
  readonly done?: true;
}

/** What goes wrong with a call. */
export type Trouble =
  | Refusal
  /** The connection is cut before anything is done. */
  | 'cut_before'
  /** The call is done and the connection is cut before the answer. */
  | 'cut_after'
  /** Never answered, nothing done. */
  | 'hang'
  /** Done and never answered. */
  | 'mute'
  /** Held until the promise resolves, then done. */
  | { readonly until: Promise<unknown> };

interface Fault {
  readonly method: string;
  readonly chat?: number;
  left: number;
  readonly trouble: Trouble;
}

/** Faults scripted by method, count and person, used up in the order they were written. */
export class Faults {
  #faults: Fault[] = [];

  add(method: string, trouble: Trouble, { times = 1, chat }: { times?: number; chat?: number } = {}): void {
    this.#faults.push({ method, trouble, left: times, ...(chat === undefined ? {} : { chat }) });
  }

  clear(): void {
    this.#faults = [];
  }

  take(method: string, payload: Payload): Trouble | undefined {
    const fault = this.#faults.find(
      (each) =>
        each.left > 0 && each.method === method && (each.chat === undefined || each.chat === Number(payload.chat_id)),
    );
    if (fault) fault.left -= 1;
    return fault?.trouble;
  }
}
