import { StoreError } from './error.ts';

/** SQLite's primary result codes, https://sqlite.org/rescode.html */
const code = { busy: 5, locked: 6, readonly: 8, corrupt: 11, full: 13, cannotOpen: 14, notADatabase: 26 } as const;

/** Says what a failure of SQLite means for the operator. */
export function sqliteTrouble(error: unknown, file: string): StoreError {
  if (error instanceof StoreError) return error;
  const raw = typeof error === 'object' && error !== null && 'errcode' in error ? Number(error.errcode) : 0;
  // The low byte is the primary code; the rest only says more about it.
  switch (raw & 0xff) {
    case code.busy:
    case code.locked:
      return new StoreError(
        'locked',
        `${file} is in use by another process: stop that one first, or set DATABASE_URL to run several`,
        { cause: error },
      );
    case code.corrupt:
    case code.notADatabase:
      return new StoreError(
        'corrupt',
        `${file} is damaged or is not a database: move it away and restart, conversations of the last 24 hours are lost`,
        { cause: error },
      );
    case code.full:
      return new StoreError('full', `no room left on the disk of ${file}: free some, nothing else is to be done`, {
        cause: error,
      });
    case code.readonly:
    case code.cannotOpen:
      return new StoreError(
        'unavailable',
        `${file} cannot be opened for writing: check that the folder exists and its owner`,
        { cause: error },
      );
    default:
      return new StoreError('unavailable', `${file} cannot be read or written just now`, { cause: error });
  }
}
