import { StoreError } from './error.ts';
import type { Keys } from './keys.ts';
import type { Change, Found, Position, RowTime } from './row.ts';
import type { Rows } from './rows.ts';

/** A record and the revision it was read at. */
export interface Kept<R> {
  readonly record: R;
  readonly revision: number;
  /** The name it is stored under: an old one while a key is being changed. */
  readonly name: string;
}

/** What the store must know about a record, and nothing more. */
export interface RecordShape<R> {
  /** When something has to happen with it next, in ms since 1970. */
  due(record: R): number | null;
  /** When its content has been kept long enough, in ms since 1970. */
  ends(record: R): number | null;
  /** When it is to be gone, in ms since 1970. */
  expires(record: R): number;
  /** Whether this parsed JSON is a record that this version of the program understands. */
  readable(parsed: unknown): parsed is R;
}

/** Records by person: sealed, under hashed names, each write conditional. */
export interface Records<R> {
  read(person: string): Promise<Kept<R> | undefined>;
  /** Writes on top of what was read (`undefined`: nothing was there). Answers `undefined` when another write came first. */
  write(person: string, record: R, before: Kept<R> | undefined): Promise<Kept<R> | undefined>;
  remove(person: string): Promise<void>;
  /** Takes `before` away and writes `record` for another person, in one step; `false` when another write came first. */
  move(before: Kept<R>, to: string, record: R, beforeThere: Kept<R> | undefined): Promise<boolean>;
  /** Records whose `time` has come at `at` (ms since 1970), earliest first. Unreadable ones come without a record: they are left alone. */
  reached(
    time: RowTime,
    at: number,
    limit: number,
    after?: Position,
  ): Promise<readonly { readonly position: Position; readonly record: R | undefined }[]>;
  idHashes(id: string): readonly string[];
  sweep(): Promise<number>;
  readonly sole: boolean;
}

/**
 * @param now ms since 1970; the times of rows are counted by this clock
 */
export function createRecords<R>(rows: Rows, keys: Keys, shape: RecordShape<R>, now: () => number): Records<R> {
  function opened(name: string, box: Uint8Array): R {
    const parsed: unknown = JSON.parse(keys.open(name, box));
    if (shape.readable(parsed)) return parsed;
    throw new StoreError('unreadable', 'a stored record was written by a newer version of this program');
  }
  function nameOf(person: string): string {
    const [name = ''] = keys.names(person);
    return name;
  }
  // Rows expire by the clock of the machine; only a clock of its own, as in a replay, has to be set against it.
  const ahead = (): number => (now === Date.now ? 0 : Date.now() - now());
  function changeFor(name: string, record: R, expected: number): Change {
    // A new row starts at the time in microseconds, so that no number comes back after a deletion.
    const revision = expected === 0 ? Date.now() * 1000 : expected + 1;
    const [due, ends] = [shape.due(record), shape.ends(record)];
    return {
      expected,
      revision,
      due: due === null ? null : Math.ceil(due),
      ends: ends === null ? null : Math.ceil(ends),
      expires: Math.ceil(shape.expires(record) + ahead()),
      box: keys.seal(name, JSON.stringify(record)),
    };
  }

  return {
    async read(person) {
      for (const name of keys.names(person)) {
        const row = await rows.get(name);
        if (row) return { record: opened(name, row.box), revision: row.revision, name };
      }
      return undefined;
    },
    async write(person, record, before) {
      const name = nameOf(person);
      if (before && before.name !== name) {
        // Stored under the previous key: the row moves to its new name with this write.
        const change = changeFor(name, record, 0);
        const moved = await rows.move({ key: before.name, revision: before.revision }, name, change);
        return moved ? { record, revision: change.revision, name } : undefined;
      }
      const change = changeFor(name, record, before?.revision ?? 0);
      return (await rows.set(name, change)) ? { record, revision: change.revision, name } : undefined;
    },
    async remove(person) {
      for (const name of keys.names(person)) await rows.delete(name);
    },
    async move(before, to, record, beforeThere) {
      const name = nameOf(to);
      const change = changeFor(name, record, beforeThere?.name === name ? beforeThere.revision : 0);
      const moved = await rows.move({ key: before.name, revision: before.revision }, name, change);
      if (moved && beforeThere && beforeThere.name !== name) await rows.delete(beforeThere.name);
      return moved;
    },
    async reached(time, at, limit, after) {
      const found = await rows.reached(time, at, limit, after);
      return found.map((row: Found) => ({
        position: { at: row[time] ?? 0, key: row.key },
        record: readable(() => opened(row.key, row.box)),
      }));
    },
    idHashes: (id) => keys.idHashes(id),
    sweep: () => rows.sweep(Date.now()),
    sole: rows.sole,
  };
}

/** A record that cannot be read must neither be overwritten nor hold up the others. */
function readable<R>(open: () => R): R | undefined {
  try {
    return open();
  } catch (error) {
    if (error instanceof StoreError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
