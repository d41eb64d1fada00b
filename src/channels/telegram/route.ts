import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { answer, readBody } from '../../http/body.ts';
import type { Route } from '../../http/route.ts';
import { trusted } from '../../http/unverified.ts';
import type { Context } from './context.ts';
import { failureOf } from './failure.ts';
import { numbered } from './wire.ts';

/** Bytes of a request; an update is far smaller. */
const bodyLimit = 1024 * 1024;

/** Telegram waits longer, but not everywhere as long as documented; ms. */
const timeBudget = 8_000;

const secretHeader = 'x-telegram-bot-api-secret-token';

/** Comparing digests takes the same time whatever the lengths. */
const digest = (text: string) => createHash('sha256').update(text).digest();

interface Options {
  readonly path: string;
  readonly secret: string;
  /** `closed` before the bot knows itself and while it stops. */
  readonly isOpen: () => boolean;
  readonly budgetMs?: number;
}

/**
 * The address that Telegram calls. 200 is said only when the update is stored; anything else makes Telegram deliver it again,
 * so a body that can never be read is refused once and for all by its status, and a slow one is let go to come back.
 */
export function createRoute(
  { clock, log, meter }: Context,
  take: (updates: readonly unknown[]) => Promise<void>,
  { path, secret, isOpen, budgetMs = timeBudget }: Options,
) {
  const expected = digest(secret);
  /** Updates in work: a second delivery of one waits for the same promise. */
  const inWork = new Map<number, Promise<boolean>>();

  function stored(id: number, update: unknown): Promise<boolean> {
    const known = inWork.get(id);
    if (known) return known;
    const work = take([update])
      .then(() => true)
      .catch((error: unknown) => {
        meter.count('telegram_not_stored');
        log.error({ error: failureOf(error).error }, 'update not stored, it will be delivered again');
        return false;
      })
      .finally(() => inWork.delete(id));
    inWork.set(id, work);
    return work;
  }

  async function within(work: Promise<boolean>): Promise<boolean> {
    const over = new AbortController();
    try {
      return await Promise.race([work, clock.sleep(budgetMs, over.signal).then(() => false)]);
    } finally {
      over.abort();
    }
  }

  /** @returns `null` when there is nobody left to answer */
  async function statusFor(request: IncomingMessage): Promise<number | null> {
    if (request.method !== 'POST') return 404;
    if (!isOpen()) return 503;
    const given = request.headers[secretHeader];
    if (typeof given !== 'string' || !timingSafeEqual(digest(given), expected)) return 401;
    const body = await readBody(request, bodyLimit, trusted);
    if ('refused' in body) return body.refused === 'too long' ? 413 : null;
    const update = parsed(body.bytes);
    const { success, data } = numbered.safeParse(update);
    if (!success) return 400;
    return (await within(stored(data.update_id, update))) ? 200 : 500;
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const status = await statusFor(request);
    if (status !== 200) meter.count('telegram_webhook_refused', { status: String(status ?? 'broke off') });
    // The caller went away in the middle; Telegram delivers again.
    if (status === null) return void response.destroy();
    answer(response, status);
  }

  const route: Route = { path, handle };
  return {
    route,
    /** Resolves when all updates in work are through. */
    settled: async (): Promise<void> => void (await Promise.all(inWork.values())),
  };
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
