import { StoreError } from './error.ts';

/**
 * Does something with a file or folder of the store.
 *
 * @throws StoreError that names the place, why the system refuses it, and what to do
 */
export function onDisk<T>(place: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code = 'unknown reason' } = error as NodeJS.ErrnoException;
    throw new StoreError(
      'unavailable',
      `${place} cannot be used (${code}): set DATA_DIR, STORE_FILE or --store to a place where this program may write`,
      { cause: error },
    );
  }
}
