import { StoreError } from '../store/error.ts';
import type { Records } from '../store/records.ts';
import type { Log, TurnsHealth } from './telemetry.ts';

/** Records that remember whether the store works, and log when that changes. */
export function watched<R>(
  records: Records<R>,
  log: Log,
  now: () => number,
): { readonly records: Records<R>; trouble(): TurnsHealth['store'] } {
  let trouble: TurnsHealth['store'] = null;
  function worked(): void {
    if (!trouble) return;
    log.info({ since: trouble.since }, 'the store works again');
    trouble = null;
  }
  function failed(error: unknown): void {
    // One unreadable record says nothing about the store.
    if (!(error instanceof StoreError) || error.trouble === 'unreadable' || trouble?.trouble === error.trouble) return;
    trouble = { trouble: error.trouble, since: now() };
    log.error({ trouble: error.trouble }, error.message);
  }
  async function noted<T>(work: Promise<T>): Promise<T> {
    try {
      const result = await work;
      worked();
      return result;
    } catch (error) {
      failed(error);
      throw error;
    }
  }
  return {
    trouble: () => trouble,
    records: {
      read: (person) => noted(records.read(person)),
      write: (person, record, before) => noted(records.write(person, record, before)),
      remove: (person) => noted(records.remove(person)),
      move: (before, to, record, there) => noted(records.move(before, to, record, there)),
      reached: (time, at, limit, after) => noted(records.reached(time, at, limit, after)),
      idHashes: (id) => records.idHashes(id),
      sweep: () => noted(records.sweep()),
      sole: records.sole,
    },
  };
}
