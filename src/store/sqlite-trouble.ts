import { StoreError } from './error.ts';

/** SQLite's primary result codes, https://sqlite.org/rescode.html */
const code = {
  busy: 5,
  locked: 6,
  readonly: 8,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  constraint: 19,
  mismatch: 20,
  notADatabase: 26,
} as const;

/** Whether only this one statement could not be done, and the transaction around it is as it was. */
export function onlyThis(error: unknown): boolean {
  const primary = primaryCode(error);
  return primary === code.constraint || primary === code.mismatch || primary === 0;
}

/** The low byte is the primary code; the rest only says more about it. 0: not from SQLite, so nothing was done. */
function primaryCode(error: unknown): number {
  return typeof error === 'object' && error !== null && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
}

/** Says what a failure of SQLite means for the operator. */
export function sqliteTrouble(error: unknown, file: string): StoreError {
  if (error instanceof StoreError) return error;
  switch (primaryCode(error)) {
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
