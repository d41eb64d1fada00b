import type { Context } from './context.ts';

/** Waiting helps against every trouble of the store but this one. */
const isUnreadable = (error: unknown): boolean =>
  error instanceof Error && 'trouble' in error && error.trouble === 'unreadable';

/**
 * Awaits what is done for one person. A record of theirs that cannot be read costs only that: `instead` counts in its place,
 * and whatever else a webhook call says goes on. Any other failure is passed on.
 */
export async function spared<T>({ log, meter }: Context, work: Promise<T>, instead: T): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    meter.count('whatsapp_given_up');
    log.error({ error: 'StoreError' }, 'a record of one person cannot be read: what concerns it was given up');
    return instead;
  }
}
