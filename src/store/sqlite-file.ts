import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { StoreError } from './error.ts';
import { makeTable, prepared, type Statements } from './sqlite-sql.ts';
import { onlyThis, sqliteTrouble } from './sqlite-trouble.ts';

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

/** A file that is gone for a moment is opened again without holding up the whole process. In ms. */
const waitAgainMs = 100;

/**
 * One SQLite file, held by this process alone.
 *
 * Writes are durable when their promise resolves (`synchronous=FULL`). All writes of one turn of the event loop share one
 * transaction, so one fsync serves them all: durability then costs next to nothing under load.
 */
export class SqliteFile {
  readonly #options: SqliteOptions;
  #open: { readonly db: DatabaseSync; readonly statements: Statements } | undefined;
  #closed = false;
  #jobs: Job[] = [];

  /** @throws StoreError when the file is locked by another process, damaged or cannot be written */
  constructor(options: SqliteOptions) {
    this.#open = open(options);
    this.#options = { ...options, waitMs: waitAgainMs };
  }

  /** @throws StoreError */
  read<T>(query: (statements: Statements) => T): T {
    try {
      return query(this.#use().statements);
    } catch (error) {
      throw this.#failed(error);
    }
  }

  /** Runs with the next transaction; resolves when it is on the disk, and rejects with a StoreError when nothing of it is. */
  write<T>(run: (statements: Statements, db: DatabaseSync) => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.#jobs.length === 0) setImmediate(() => this.#flush());
      this.#jobs.push({ run, resolve: resolve as (result: unknown) => void, reject });
    });
  }

  /** Writes what is waiting and closes the file. */
  close(): void {
    this.#flush();
    this.#closed = true;
    this.#open?.db.close();
    this.#open = undefined;
  }

  #use(): { readonly db: DatabaseSync; readonly statements: Statements } {
    if (this.#closed) throw new StoreError('unavailable', 'the database has been closed');
    this.#open ??= open(this.#options);
    return this.#open;
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

function open({ file, waitMs = 5_000, mostPages }: SqliteOptions): { db: DatabaseSync; statements: Statements } {
  let db: DatabaseSync | undefined;
  try {
    // Made by hand when absent, so that it and the files SQLite puts beside it are its owner's alone.
    closeSync(openSync(file, 'a', 0o600));
    db = new DatabaseSync(file, { timeout: waitMs });
    // Exclusive from the first statement on: a second process fails here, before it can do anything.
    db.exec('pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = full;');
    // 64 MiB of pages in memory, and up to 32 MiB in the log: a page of a busy hour is read once and written back once.
    db.exec('pragma secure_delete = fast; pragma cache_size = -65536; pragma wal_autocheckpoint = 8000');
    if (mostPages !== undefined) db.exec(`pragma max_page_count = ${Math.trunc(mostPages)}`);
    makeTable(db);
    return { db, statements: prepared(db) };
  } catch (error) {
    if (db?.isOpen) db.close();
    throw sqliteTrouble(error, file);
  }
}
