import { StoreError } from './error.ts';
import type { Keys } from './keys.ts';
import type { Rows } from './rows.ts';

/** The row that tells which key a database belongs to. Names of people are 43 characters long, so none is called this. */
export const proofName = 'key-check';

/**
 * Makes sure that the keys belong to the database before anything is read or written with them.
 * A new database takes the current key; one that knows the previous key is handed over to the current.
 * @throws StoreError `key` when it belongs to another key
 */
export async function checkKeys(rows: Rows, { proofs }: Keys): Promise<void> {
  const [current, previous] = proofs;
  if (!current) return;
  for (;;) {
    const row = await rows.get(proofName);
    const known = row && Buffer.from(row.box);
    if (known && current.equals(known)) return;
    if (known && !previous?.equals(known)) {
      throw new StoreError(
        'key',
        'STORE_KEY is not the key of this database; nothing was changed. Set the key it was made with (a changed key needs the old one in STORE_KEY_PREVIOUS)',
      );
    }
    const expected = row?.revision ?? 0;
    // When another process wrote first, what it wrote is looked at.
    if (
      await rows.set(proofName, {
        expected,
        revision: expected + 1,
        due: null,
        ends: null,
        expires: null,
        box: current,
      })
    )
      return;
  }
}

/** Rows that are not touched before `check` has passed; a check that could not be made is made again with the next call. */
export function guarded(rows: Rows, check: () => Promise<void>): Rows {
  let passed: Promise<void> | undefined;
  let open = false;
  async function ready(): Promise<void> {
    if (open) return;
    passed ??= check().then(
      () => {
        open = true;
      },
      (error: unknown) => {
        passed = undefined;
        throw error;
      },
    );
    await passed;
  }
  const after = async <T>(work: () => Promise<T>): Promise<T> => {
    await ready();
    return work();
  };
  return {
    get: (key) => (open ? rows.get(key) : after(() => rows.get(key))),
    set: (key, change) => (open ? rows.set(key, change) : after(() => rows.set(key, change))),
    delete: (key) => after(() => rows.delete(key)),
    reached: (time, at, limit, position) => after(() => rows.reached(time, at, limit, position)),
    move: (from, to, change) => after(() => rows.move(from, to, change)),
    sweep: (at) => after(() => rows.sweep(at)),
    count: () => after(() => rows.count()),
    scan: (position, limit) => after(() => rows.scan(position, limit)),
    close: () => rows.close(),
    sole: rows.sole,
  };
}
