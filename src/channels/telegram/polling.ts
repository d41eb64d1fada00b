import { apiSignal, type Context, timeouts } from './context.ts';
import { failureOf, loggable } from './failure.ts';
import { allowedUpdates } from './limits.ts';
import { alreadyPolled, backoff, type TelegramStopped, tokenRefused } from './stopped.ts';

/** Without a completed poll for this long, in ms, the channel counts as ill. */
const silentFor = 120_000;

/** Takes a batch; resolves when it is stored, rejects when the store failed. */
type Take = (updates: readonly unknown[]) => Promise<void>;

/**
 * Asks Telegram for updates, one batch at a time. A batch is confirmed by the next request's offset, and so only after it is
 * stored; grammY's own loop confirms before. The offset starts at 0 because Telegram keeps the confirmed position, and it
 * follows the last update alone: ids may start again at a lower number.
 */
export function createPolling(
  { apis, clock, log, meter }: Context,
  take: Take,
  onStopped: (why: TelegramStopped) => void,
) {
  const stopping = new AbortController();
  let offset = 0;
  let polledAt = clock.now();
  let pause: number = backoff.first;

  async function poll(): Promise<unknown[]> {
    const updates: unknown[] = await apis.polls.getUpdates(
      { offset, limit: 100, timeout: timeouts.poll, allowed_updates: allowedUpdates },
      apiSignal(stopping.signal),
    );
    polledAt = clock.now();
    return updates;
  }

  async function wait(ms = pause): Promise<void> {
    pause = Math.min(pause * 2, backoff.longest);
    await clock.sleep(ms, stopping.signal);
  }

  /** @returns false when polling must end */
  async function cameThrough(error: unknown): Promise<boolean> {
    if (stopping.signal.aborted) return false;
    const failure = failureOf(error);
    meter.count('telegram_poll_failed', { meaning: failure.meaning });
    if (failure.meaning === 'unauthorized' || failure.meaning === 'conflict') {
      onStopped(failure.meaning === 'conflict' ? alreadyPolled() : tokenRefused());
      return false;
    }
    log.warn({ ...loggable(failure) }, 'polling failed, trying again');
    await wait(failure.afterMs);
    return true;
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      let updates: unknown[];
      try {
        updates = await poll();
      } catch (error) {
        if (await cameThrough(error)) continue;
        return;
      }
      const last = updates.at(-1);
      if (last === undefined || stopping.signal.aborted) continue;
      try {
        await take(updates);
        offset = idOf(last) + 1;
        pause = backoff.first;
      } catch (error) {
        meter.count('telegram_not_stored');
        log.error({ error: failureOf(error).error }, 'updates not stored, they will be delivered again');
        await wait();
      }
    }
  }

  let running: Promise<void> = Promise.resolve();
  return {
    start(): void {
      polledAt = clock.now();
      running = run();
    },
    /** Ends the poll under way and waits for the batch in work; nothing more is confirmed. */
    async stop(): Promise<void> {
      stopping.abort();
      await running;
    },
    isAlive: (): boolean => clock.now() - polledAt <= silentFor,
  };
}

/** Every update from getUpdates has an id; one that has not would be asked for again for ever. */
const idOf = (update: unknown): number =>
  typeof update === 'object' && update !== null && 'update_id' in update ? Number(update.update_id) : 0;
