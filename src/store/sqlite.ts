import {
  type KeyvStorageCapability,
  type KeyvStorageEntry,
  type KeyvStorageGetResult,
  keyvStorageCapability,
} from 'keyv';
import { type Change, changeIn, type Found, type Position, type RowTime, type SharedStorage } from './row.ts';
import { SqliteFile, type SqliteOptions } from './sqlite-file.ts';
import type { Statements } from './sqlite-sql.ts';

/** Keyv storage on one SQLite file, for one process. */
export class SqliteStorage implements SharedStorage {
  readonly sole = true;
  namespace: string | undefined;
  readonly #file: SqliteFile;

  /** @throws StoreError when the file is locked by another process, damaged or cannot be written */
  constructor(options: SqliteOptions) {
    this.#file = new SqliteFile(options);
  }

  get capabilities(): KeyvStorageCapability {
    return keyvStorageCapability(this);
  }

  async get<Value>(key: string): Promise<KeyvStorageGetResult<Value>> {
    return stored(this.#file.read((use) => use.get.get(this.#named(key), Date.now()))) as KeyvStorageGetResult<Value>;
  }

  async getMany<Value>(keys: string[]): Promise<KeyvStorageGetResult<Value | undefined>[]> {
    return Promise.all(keys.map((key) => this.get<Value | undefined>(key)));
  }

  async has(key: string): Promise<boolean> {
    return this.#file.read((use) => use.has.get(this.#named(key), Date.now())) !== undefined;
  }

  async hasMany(keys: string[]): Promise<boolean[]> {
    return Promise.all(keys.map((key) => this.has(key)));
  }

  /** Keyv's `set`. A row is only written on the revision it was made from, and `false` says that another write came first. */
  set(key: string, data: unknown, expires?: number): Promise<boolean> {
    const change = changeIn(data);
    if (change) return this.#file.write((use) => writeRow(use, this.#named(key), change));
    if (typeof data !== 'string') throw new TypeError('SqliteStorage stores rows, or texts that Keyv has serialised');
    return this.#file.write((use) => use.put.run(this.#named(key), data, expires ?? null).changes === 1);
  }

  async setMany<Value>(entries: KeyvStorageEntry<Value>[]): Promise<boolean[]> {
    return Promise.all(entries.map(({ key, value, expires }) => this.set(key, value, expires)));
  }

  delete(key: string): Promise<boolean> {
    return this.#file.write((use) => use.delete.run(this.#named(key)).changes === 1);
  }

  async deleteMany(keys: string[]): Promise<boolean[]> {
    return Promise.all(keys.map((key) => this.delete(key)));
  }

  async clear(): Promise<void> {
    const prefix = this.#named('');
    await this.#file.write((use) => use.clear.run(prefix.length, prefix));
  }

  async *iterator(): AsyncGenerator<[string, unknown], void> {
    const prefix = this.#named('');
    for (let after = ''; ; ) {
      const rows = this.#file.read((use) => use.pairs.all(after, prefix.length, prefix, Date.now()));
      if (rows.length === 0) return;
      for (const row of rows) yield [String(row.key).slice(prefix.length), stored(row)];
      after = String(rows.at(-1)?.key);
    }
  }

  async reached(
    time: RowTime,
    at: number,
    limit: number,
    after: Position = { at: -1, key: '' },
  ): Promise<readonly Found[]> {
    return this.#file.read((use) => use[time].all(at, after.at, after.key, limit)) as unknown as Found[];
  }

  move(from: { readonly key: string; readonly revision: number }, to: string, change: Change): Promise<boolean> {
    return this.#file.write((use, db) => {
      db.exec('savepoint move');
      const moved =
        use.deleteAt.run(this.#named(from.key), from.revision).changes === 1 && writeRow(use, this.#named(to), change);
      if (!moved) db.exec('rollback to move');
      db.exec('release move');
      return moved;
    });
  }

  sweep(at: number): Promise<number> {
    return this.#file.write((use) => Number(use.sweep.run(at).changes));
  }

  async count(): Promise<{ readonly rows: number; readonly due: number }> {
    const row = this.#file.read((use) => use.count.get());
    return { rows: Number(row?.rows), due: Number(row?.due) };
  }

  async scan(after: string, limit: number): Promise<readonly Found[]> {
    return this.#file.read((use) => use.scan.all(after, limit)) as unknown as Found[];
  }

  /** Writes what is waiting and closes the file. */
  async disconnect(): Promise<void> {
    this.#file.close();
  }

  #named(key: string): string {
    return this.namespace === undefined ? key : `${this.namespace}:${key}`;
  }
}

function writeRow(use: Statements, key: string, { expected, revision, due, ends, expires, box }: Change): boolean {
  const one = ({ changes }: { changes: number | bigint }): boolean => changes === 1;
  if (expected === 0) return one(use.insert.run(key, box, revision, due, ends, expires, Date.now()));
  return (
    one(use.rewrite.run(box, revision, due, key, expected, ends, expires)) ||
    one(use.update.run(box, revision, due, ends, expires, key, expected))
  );
}

function stored(row: Record<string, unknown> | undefined): unknown {
  if (row === undefined) return undefined;
  const { plain, ...value } = row;
  return value.box === null ? plain : { value };
}
