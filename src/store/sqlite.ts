import { DatabaseSync, type StatementSync } from 'node:sqlite';
import {
  type KeyvStorageCapability,
  type KeyvStorageEntry,
  type KeyvStorageGetResult,
  keyvStorageCapability,
} from 'keyv';
import { StoreError } from './error.ts';
import { type Change, changeIn, type Found, type Position, type SharedStorage } from './row.ts';
import { onlyThis, sqliteTrouble } from './sqlite-trouble.ts';

/** `plain` holds texts that Keyv serialised itself, `box` the sealed rows of this project. */
const schema = `
  create table if not exists records (
    key text primary key, plain text, box blob, revision integer not null, due integer, expires integer
  ) strict;
  create index if not exists records_due on records (due, key) where due is not null;
  create index if not exists records_expires on records (expires) where expires is not null;
`;

const sql = {
  get: 'select plain, box, revision, due from records where key = ? and (expires is null or expires > ?)',
  has: 'select 1 from records where key = ? and (expires is null or expires > ?)',
  put: `insert into records (key, plain, revision, expires) values (?, ?, 1, ?)
    on conflict (key) do update set plain = excluded.plain, box = null, due = null, expires = excluded.expires, revision = revision + 1`,
  insert: `insert into records (key, box, revision, due, expires) values (?, ?, ?, ?, ?)
    on conflict (key) do update set box = excluded.box, plain = null, revision = excluded.revision, due = excluded.due, expires = excluded.expires
    where records.expires <= ?`,
  update: 'update records set box = ?, plain = null, revision = ?, due = ?, expires = ? where key = ? and revision = ?',
  delete: 'delete from records where key = ?',
  deleteAt: 'delete from records where key = ? and revision = ?',
  clear: 'delete from records where substr(key, 1, ?) = ?',
  due: 'select key, box, revision, due from records where due <= ? and (due, key) > (?, ?) and box is not null order by due, key limit ?',
  scan: 'select key, box, revision, due, expires from records where key > ? and box is not null order by key limit ?',
  pairs:
    'select key, plain, box, revision, due from records where key > ? and substr(key, 1, ?) = ? and (expires is null or expires > ?) order by key limit 100',
  sweep: 'delete from records where expires <= ?',
  count: 'select count(*) as rows, count(due) as due from records where box is not null',
} as const;

type Statements = { readonly [name in keyof typeof sql]: StatementSync };

interface Job {
  run(statements: Statements, db: DatabaseSync): unknown;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

export interface SqliteOptions {
  /** Path of the database file; it is made when absent. */
  readonly file: string;
  /** How long to wait for a process that still has the file open, in ms. */
  readonly waitMs?: number;
  /** A limit to the size of the file, in pages of 4,096 bytes. */
  readonly mostPages?: number;
}

/**
 * Keyv storage on one SQLite file, for one process.
 *
 * Writes are durable when their promise resolves (`synchronous=FULL`). All writes of one turn of the event loop share one
 * transaction, so one fsync serves them all: durability then costs next to nothing under load.
 */
export class SqliteStorage implements SharedStorage {
  readonly sole = true;
  namespace: string | undefined;
  readonly #options: SqliteOptions;
  #open: { readonly db: DatabaseSync; readonly statements: Statements } | undefined;
  #closed = false;
  #jobs: Job[] = [];

  /** @throws StoreError when the file is locked by another process, damaged or cannot be written */
  constructor(options: SqliteOptions) {
    this.#options = options;
    this.#use();
  }

  get capabilities(): KeyvStorageCapability {
    return keyvStorageCapability(this);
  }

  async get<Value>(key: string): Promise<KeyvStorageGetResult<Value>> {
    return stored(this.#read((use) => use.get.get(this.#named(key), Date.now()))) as KeyvStorageGetResult<Value>;
  }

  async getMany<Value>(keys: string[]): Promise<KeyvStorageGetResult<Value | undefined>[]> {
    return Promise.all(keys.map((key) => this.get<Value | undefined>(key)));
  }

  async has(key: string): Promise<boolean> {
    return this.#read((use) => use.has.get(this.#named(key), Date.now())) !== undefined;
  }

  async hasMany(keys: string[]): Promise<boolean[]> {
    return Promise.all(keys.map((key) => this.has(key)));
  }

  /** Keyv's `set`. A row is only written on the revision it was made from, and `false` says that another write came first. */
  set(key: string, data: unknown, expires?: number): Promise<boolean> {
    const change = changeIn(data);
    if (change) return this.#write((use) => writeRow(use, this.#named(key), change, expires ?? null));
    if (typeof data !== 'string') throw new TypeError('SqliteStorage stores rows, or texts that Keyv has serialised');
    return this.#write((use) => use.put.run(this.#named(key), data, expires ?? null).changes === 1);
  }

  async setMany<Value>(entries: KeyvStorageEntry<Value>[]): Promise<boolean[]> {
    return Promise.all(entries.map(({ key, value, expires }) => this.set(key, value, expires)));
  }

  delete(key: string): Promise<boolean> {
    return this.#write((use) => use.delete.run(this.#named(key)).changes === 1);
  }

  async deleteMany(keys: string[]): Promise<boolean[]> {
    return Promise.all(keys.map((key) => this.delete(key)));
  }

  async clear(): Promise<void> {
    const prefix = this.#named('');
    await this.#write((use) => use.clear.run(prefix.length, prefix));
  }

  async *iterator(): AsyncGenerator<[string, unknown], void> {
    const prefix = this.#named('');
    for (let after = ''; ; ) {
      const rows = this.#read((use) => use.pairs.all(after, prefix.length, prefix, Date.now()));
      if (rows.length === 0) return;
      for (const row of rows) yield [String(row.key).slice(prefix.length), stored(row)];
      after = String(rows.at(-1)?.key);
    }
  }

  async due(at: number, limit: number, after: Position = { due: -1, key: '' }): Promise<readonly Found[]> {
    return this.#read((use) => use.due.all(at, after.due, after.key, limit)) as unknown as Found[];
  }

  move(
    from: { readonly key: string; readonly revision: number },
    to: string,
    change: Change,
    expires: number,
  ): Promise<boolean> {
    return this.#write((use, db) => {
      db.exec('savepoint move');
      const moved =
        use.deleteAt.run(this.#named(from.key), from.revision).changes === 1 &&
        writeRow(use, this.#named(to), change, expires);
      if (!moved) db.exec('rollback to move');
      db.exec('release move');
      return moved;
    });
  }

  sweep(at: number): Promise<number> {
    return this.#write((use) => Number(use.sweep.run(at).changes));
  }

  async count(): Promise<{ readonly rows: number; readonly due: number }> {
    const row = this.#read((use) => use.count.get());
    return { rows: Number(row?.rows), due: Number(row?.due) };
  }

  async scan(after: string, limit: number): Promise<readonly (Found & { readonly expires: number | null })[]> {
    return this.#read((use) => use.scan.all(after, limit)) as unknown as (Found & { expires: number | null })[];
  }

  /** Writes what is waiting and closes the file. */
  async disconnect(): Promise<void> {
    this.#flush();
    this.#closed = true;
    this.#open?.db.close();
    this.#open = undefined;
  }

  #named(key: string): string {
    return this.namespace === undefined ? key : `${this.namespace}:${key}`;
  }

  #use(): { readonly db: DatabaseSync; readonly statements: Statements } {
    if (this.#closed) throw new StoreError('unavailable', 'the database has been closed');
    this.#open ??= open(this.#options);
    return this.#open;
  }

  #read<T>(query: (statements: Statements) => T): T {
    try {
      return query(this.#use().statements);
    } catch (error) {
      throw this.#failed(error);
    }
  }

  #write<T>(run: (statements: Statements, db: DatabaseSync) => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.#jobs.length === 0) setImmediate(() => this.#flush());
      this.#jobs.push({ run, resolve: resolve as (result: unknown) => void, reject });
    });
  }

  /** One transaction for everything that waits. If it fails, nothing of it happened and every caller is told. */
  #flush(): void {
    const jobs = this.#jobs;
    if (jobs.length === 0) return;
    this.#jobs = [];
    try {
      const { db, statements } = this.#use();
      db.exec('begin immediate');
      const ends: (() => void)[] = [];
      try {
        for (const job of jobs) ends.push(attempt(job, statements, db));
        db.exec('commit');
      } catch (error) {
        if (db.isTransaction) db.exec('rollback');
        throw error;
      }
      for (const end of ends) end();
    } catch (error) {
      const failure = this.#failed(error);
      for (const job of jobs) job.reject(failure);
    }
  }

  /** After a failure that leaves the connection in doubt, the next call opens the file anew. */
  #failed(error: unknown): StoreError {
    const failure = sqliteTrouble(error, this.#options.file);
    if (failure.trouble !== 'full' && this.#open) {
      try {
        this.#open.db.close();
      } catch {
        // The connection is given up either way.
      }
      this.#open = undefined;
    }
    return failure;
  }
}

/** Runs one job; what only this one cannot do is no reason to take back what the others did. */
function attempt(job: Job, statements: Statements, db: DatabaseSync): () => void {
  try {
    const result = job.run(statements, db);
    return () => job.resolve(result);
  } catch (error) {
    if (!onlyThis(error)) throw error;
    return () => job.reject(error);
  }
}

function writeRow(use: Statements, key: string, change: Change, expires: number | null): boolean {
  const { expected, revision, due, box } = change;
  const written =
    expected === 0
      ? use.insert.run(key, box, revision, due, expires, Date.now())
      : use.update.run(box, revision, due, expires, key, expected);
  return written.changes === 1;
}

function stored(row: Record<string, unknown> | undefined): unknown {
  if (row === undefined) return undefined;
  const { plain, box, revision, due } = row;
  return box === null ? plain : { value: { revision, due, box } };
}

function open({ file, waitMs = 5_000, mostPages }: SqliteOptions): { db: DatabaseSync; statements: Statements } {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file, { timeout: waitMs });
    // Exclusive from the first statement on: a second process fails here, before it can do anything.
    db.exec('pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = full;');
    db.exec('pragma secure_delete = fast');
    if (mostPages !== undefined) db.exec(`pragma max_page_count = ${Math.trunc(mostPages)}`);
    db.exec(`begin immediate; ${schema} commit;`);
    const prepared = Object.entries(sql).map(([name, text]) => [name, (db as DatabaseSync).prepare(text)]);
    return { db, statements: Object.fromEntries(prepared) as Statements };
  } catch (error) {
    if (db?.isOpen) db.close();
    throw sqliteTrouble(error, file);
  }
}
