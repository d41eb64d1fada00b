import { autoRetry } from '@grammyjs/auto-retry';
import { Api } from 'grammy';
import type { Clock } from '../../turns/clock.ts';
import type { Log, Meter } from '../../turns/telemetry.ts';

/** What every part of the channel needs. */
export interface Context {
  readonly apis: Apis;
  readonly clock: Clock;
  readonly log: Log;
  readonly meter: Meter;
  /** No other process serves this bot, so what this one remembers of a chat is all there is. */
  readonly sole: boolean;
}

/** How long calls may take, in seconds. A long poll is answered after 30 s at the latest. */
export const timeouts = { poll: 30, pollRequest: 45, send: 10 } as const;

/** Other time limits, for tests; in seconds. */
export type Limits = { readonly [Name in keyof typeof timeouts]?: number };

/**
 * The same bot three ways:
 * - `polls` waits long and never repeats, the loop decides;
 * - `sends` waits out a short flood limit by itself, and leaves everything else to the outbox: repeating a send after a broken
 *   connection could send it twice;
 * - `once` is for what may fail without harm: answers to taps, edits, "typing".
 */
export interface Apis {
  readonly polls: Api;
  readonly sends: Api;
  readonly once: Api;
}

export function createApis(token: string, apiRoot: string, limits: Limits = {}): Apis {
  const { pollRequest, send } = { ...timeouts, ...limits };
  const api = (timeoutSeconds: number) => new Api(token, { apiRoot, timeoutSeconds });
  const sends = api(send);
  sends.config.use(
    autoRetry({ maxRetryAttempts: 2, maxDelaySeconds: 5, rethrowInternalServerErrors: true, rethrowHttpErrors: true }),
  );
  return { polls: api(pollRequest), sends, once: api(send) };
}

type ApiSignal = NonNullable<Parameters<Api['getUpdates']>[1]>;

/** grammY takes Node's own signal but its types name that of a package; this is the one place that says so. */
export const apiSignal = (signal: AbortSignal): ApiSignal => signal as unknown as ApiSignal;
