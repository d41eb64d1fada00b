/**
 * One stored record as the storage sees it: sealed, with only that in the open which a query needs.
 * A row is the value that goes through Keyv.
 */
export interface Row {
  /** Grows with every write. A deleted and re-created row never gets an old number again. */
  readonly revision: number;
  /** When something has to happen with this record next, in ms since 1970. */
  readonly due: number | null;
  /** The sealed record. */
  readonly box: Uint8Array;
}

/** A row to be written: it only lands when the stored revision still is `expected`; 0 stands for "there is none". */
export interface Change extends Row {
  readonly expected: number;
}

/** A row with its key, as queries find it. */
export interface Found extends Row {
  readonly key: string;
}

/** Where a listing by due time goes on: after this row. */
export interface Position {
  readonly due: number;
  readonly key: string;
}

/**
 * What a storage adapter must do beyond Keyv's own contract so that several processes may share it.
 * Keyv has neither: its official adapters lost 40 to 63 % of concurrent increments, and finding due times meant reading everything.
 * The conditional write itself is Keyv's `set`, which answers `false` when another write came first.
 */
export interface SharedStorage {
  /** Rows whose due time is at or before `at`, earliest first. */
  due(at: number, limit: number, after?: Position): Promise<readonly Found[]>;
  /** Deletes one row and writes another in one step, each only on its revision; `false` and no effect otherwise. */
  move(
    from: { readonly key: string; readonly revision: number },
    to: string,
    change: Change,
    expires: number,
  ): Promise<boolean>;
  /** Deletes what has expired at `at` (ms since 1970) and says how much. */
  sweep(at: number): Promise<number>;
  /** How many rows there are, and how many have a due time. */
  count(): Promise<{ readonly rows: number; readonly due: number }>;
  /** All rows in key order, for moving to another storage. */
  scan(after: string, limit: number): Promise<readonly (Found & { readonly expires: number | null })[]>;
  /** Only one process can ever have this storage open. */
  readonly sole: boolean;
}

/** Whether what Keyv hands to an adapter is a row to be written conditionally (and not a text of Keyv's own). */
export function changeIn(data: unknown): Change | undefined {
  if (typeof data !== 'object' || data === null || !('value' in data)) return undefined;
  const { value } = data;
  return typeof value === 'object' && value !== null && 'box' in value && 'expected' in value
    ? (value as Change)
    : undefined;
}
