/**
 * One stored record as the storage sees it: sealed, with only that in the open which a query needs.
 * A row is the value that goes through Keyv.
 */
export interface Row {
  /** Grows with every write. A deleted and re-created row never gets an old number again. */
  readonly revision: number;
  /** When something has to happen with this record next, in ms since 1970. */
  readonly due: number | null;
  /**
   * When its content has been kept long enough, in ms since 1970. Apart from `due` because it stays the same for a whole conversation:
   * an index entry that does not move costs a turn nothing, however many there are.
   */
  readonly ends: number | null;
  /** When the whole row is to be gone, in ms since 1970. */
  readonly expires: number | null;
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

/** The times that rows can be found by. */
export type RowTime = 'due' | 'ends';

/** Where a listing by time goes on: after this row. */
export interface Position {
  readonly at: number;
  readonly key: string;
}

/**
 * What a storage adapter must do beyond Keyv's own contract so that several processes may share it.
 * Keyv has neither: its official adapters lost 40 to 63 % of concurrent increments, and finding due times meant reading everything.
 * The conditional write itself is Keyv's `set`, which answers `false` when another write came first.
 */
export interface SharedStorage {
  /** Rows whose `time` is at or before `at`, earliest first. */
  reached(time: RowTime, at: number, limit: number, after?: Position): Promise<readonly Found[]>;
  /** Deletes one row and writes another in one step, each only on its revision; `false` and no effect otherwise. */
  move(from: { readonly key: string; readonly revision: number }, to: string, change: Change): Promise<boolean>;
  /** Deletes what has expired at `at` (ms since 1970) and says how much. */
  sweep(at: number): Promise<number>;
  /** How many rows there are, and how many have a due time. */
  count(): Promise<{ readonly rows: number; readonly due: number }>;
  /** All rows in key order, for moving to another storage. */
  scan(after: string, limit: number): Promise<readonly Found[]>;
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
