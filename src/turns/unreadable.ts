import type { Inbound } from '../conversation/message.ts';
import { StoreError } from '../store/error.ts';
import { LruMap } from './lru-map.ts';
import type { Log, Meter } from './telemetry.ts';
import { channelOf } from './turn.ts';

/** Waiting helps against every trouble of the store but this one. */
const isUnreadable = (error: unknown): boolean => error instanceof StoreError && error.trouble === 'unreadable';

export interface UnreadableOptions {
  /** Says to the sender of a message, outside of any record, that something failed. Never rejects. */
  readonly apologise: (message: Inbound) => void;
  readonly meter: Meter;
  readonly log: Log;
}

/**
 * Keeps a person whose record cannot be read from holding up everybody else, for the days in which a platform delivers again:
 * what concerns them is given up, and who wrote is told so, once for a message however often it is delivered.
 */
export function createUnreadable({ apologise, meter, log }: UnreadableOptions) {
  const apologised = new LruMap<true>();

  /** Awaits what is done for one person. When a record of theirs cannot be read, `instead` counts in its place; any other failure is passed on. */
  async function spared<T>(person: string, work: Promise<T>, instead: T): Promise<T> {
    try {
      return await work;
    } catch (error) {
      if (!isUnreadable(error)) throw error;
      const channel = channelOf(person);
      meter.count('given_up', { channel });
      log.error(
        { channel, kind: 'StoreError' },
        'a record of one person cannot be read: what concerns it was given up',
      );
      return instead;
    }
  }

  return {
    spared,

    /** Awaits that messages of one person are stored. @returns whether they were; if not, the person is told */
    async stored(messages: readonly Inbound[], work: Promise<unknown>): Promise<boolean> {
      const last = messages.at(-1);
      if (!last) return true;
      const done = work.then(() => true);
      if (await spared(last.from, done, false)) return true;
      if (!apologised.get(last.id)) {
        apologised.set(last.id, true);
        apologise(last);
      }
      return false;
    },
  };
}
