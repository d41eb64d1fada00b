import {
  type KeyvStorageCapability,
  type KeyvStorageEntry,
  type KeyvStorageGetResult,
  keyvStorageCapability,
} from 'keyv';
import { Pool, type PoolClient } from 'pg';
import { StoreError } from './error.ts';
import { schema, sql } from './postgres-sql.ts';
import { type Change, changeIn, type Found, type Position, type Row, type RowTime, type SharedStorage } from './row.ts';

type Query = keyof typeof sql;
type Values = readonly (string | number | null | Buffer)[];
interface Result {
  readonly rows: readonly Record<string, unknown>[];
  readonly count: number;
}

export interface PostgresOptions {
  /** postgres://user:password@host:port/database */
  readonly url: string;
  /** How long a call may take before it counts as failed, in ms. */
  readonly timeoutMs?: number;
}

/** Keyv storage on PostgreSQL, for any number of processes. The table is made with the first call that gets through. */
export class PostgresStorage implements SharedStorage {
  readonly sole = false;
  namespace: string | undefined;
  readonly #pool: Pool;
  #made: Promise<void> | undefined;

  constructor({ url, timeoutMs = 5_000 }: PostgresOptions) {
    this.#pool = new Pool({
      connectionString: url,
      max: 10,
      connectionTimeoutMillis: timeoutMs,
      query_timeout: timeoutMs,
      statement_timeout: timeoutMs,
      keepAlive: true,
    });
    // A connection that breaks while nobody uses it is replaced by the pool; without a listener it would end the process.
    this.#pool.on('error', ignore);
  }

  get capabilities(): KeyvStorageCapability {
    return keyvStorageCapability(this);
  }

  async get<Value>(key: string): Promise<KeyvStorageGetResult<Value>> {
    const { rows } = await this.#run('get', [this.#named(key), Date.now()]);
    return stored(rows[0]) as KeyvStorageGetResult<Value>;
  }

  async getMany<Value>(keys: string[]): Promise<KeyvStorageGetResult<Value | undefined>[]> {
    return Promise.all(keys.map((key) => this.get<Value | undefined>(key)));
  }

  async has(key: string): Promise<boolean> {
    return (await this.get(key)) !== undefined;
  }

  async hasMany(keys: string[]): Promise<boolean[]> {
    return Promise.all(keys.map((key) => this.has(key)));
  }

  /** Keyv's `set`. A row is only written on the revision it was made from, and `false` says that another write came first. */
  async set(key: string, data: unknown, expires?: number): Promise<boolean> {
    const change = changeIn(data);
    if (change) {
      const [query, values] = rowWrite(this.#named(key), change);
      return (await this.#run(query, values)).count === 1;
    }
    if (typeof data !== 'string') throw new TypeError('PostgresStorage stores rows, or texts that Keyv has serialised');
    return (await this.#run('put', [this.#named(key), data, expires ?? null])).count === 1;
  }

  async setMany<Value>(entries: KeyvStorageEntry<Value>[]): Promise<boolean[]> {
    return Promise.all(entries.map(({ key, value, expires }) => this.set(key, value, expires)));
  }

  async delete(key: string): Promise<boolean> {
    return (await this.#run('delete', [this.#named(key)])).count === 1;
  }

  async deleteMany(keys: string[]): Promise<boolean[]> {
    return Promise.all(keys.map((key) => this.delete(key)));
  }

  async clear(): Promise<void> {
    await this.#run('clear', [this.#named('')]);
  }

  async *iterator(): AsyncGenerator<[string, unknown], void> {
    const prefix = this.#named('');
    for (let after = ''; ; ) {
      const { rows } = await this.#run('pairs', [after, prefix, Date.now()]);
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
    return (await this.#run(time, [at, after.at, after.key, limit])).rows.map(found);
  }

  async move(from: { readonly key: string; readonly revision: number }, to: string, change: Change): Promise<boolean> {
    return this.#transaction(async (client) => {
      const [query, values] = rowWrite(this.#named(to), change);
      const taken = await run(client, 'deleteAt', [this.#named(from.key), from.revision]);
      return taken.count === 1 && (await run(client, query, values)).count === 1;
    });
  }

  async sweep(at: number): Promise<number> {
    return (await this.#run('sweep', [at])).count;
  }

  async count(): Promise<{ readonly rows: number; readonly due: number }> {
    const { rows } = await this.#run('count', []);
    return { rows: Number(rows[0]?.rows), due: Number(rows[0]?.due) };
  }

  async scan(after: string, limit: number): Promise<readonly Found[]> {
    return (await this.#run('scan', [after, limit])).rows.map(found);
  }

  async disconnect(): Promise<void> {
    await this.#pool.end();
  }

  #named(key: string): string {
    return this.namespace === undefined ? key : `${this.namespace}:${key}`;
  }

  async #run(query: Query, values: Values): Promise<Result> {
    try {
      await this.#ready();
      return await run(this.#pool, query, values);
    } catch (error) {
      throw failed(error);
    }
  }

  /** Commits when `work` answers `true`, and takes everything back otherwise. */
  async #transaction(work: (client: PoolClient) => Promise<boolean>): Promise<boolean> {
    let client: PoolClient | undefined;
    try {
      await this.#ready();
      client = await this.#pool.connect();
      // A connection that breaks in between rejects the query; without a listener it would end the process as well.
      client.on('error', ignore);
      await client.query('begin');
      const done = await work(client);
      await client.query(done ? 'commit' : 'rollback');
      client.off('error', ignore);
      client.release();
      return done;
    } catch (error) {
      // The connection may be in the middle of a transaction: it is not used again.
      client?.release(true);
      throw failed(error);
    }
  }

  #ready(): Promise<void> {
    this.#made ??= this.#pool.query(schema).then(
      () => undefined,
      (error: unknown) => {
        this.#made = undefined;
        throw error;
      },
    );
    return this.#made;
  }
}

async function run(on: Pool | PoolClient, query: Query, values: Values): Promise<Result> {
  const { rows, rowCount } = await on.query({ name: query, text: sql[query], values: [...values] });
  return { rows, count: rowCount ?? 0 };
}

function rowWrite(key: string, { expected, revision, due, ends, expires, box }: Change): [Query, Values] {
  const bytes = Buffer.from(box.buffer, box.byteOffset, box.byteLength);
  const values = [key, bytes, revision, due, ends, expires];
  return expected === 0 ? ['insert', [...values, Date.now()]] : ['update', [...values, expected]];
}

const ignore = (): void => undefined;

const numberOrNull = (value: unknown): number | null => (value === null ? null : Number(value));

const found = (row: Record<string, unknown>): Found => ({ key: String(row.key), ...rowOf(row) });

function rowOf({ box, revision, due, ends, expires }: Record<string, unknown>): Row {
  return {
    box: box as Uint8Array,
    revision: Number(revision),
    due: numberOrNull(due),
    ends: numberOrNull(ends),
    expires: numberOrNull(expires),
  };
}

function stored(row: Record<string, unknown> | undefined): unknown {
  if (row === undefined) return undefined;
  return row.box === null ? row.plain : { value: rowOf(row) };
}

/** A full disk is PostgreSQL's error class 53; everything else is waited for. */
function failed(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return code === '53100'
    ? new StoreError('full', 'no room left on the disk of the PostgreSQL server', { cause: error })
    : new StoreError(
        'unavailable',
        `PostgreSQL does not answer or refused (${code || 'no connection'}): check that it runs and DATABASE_URL`,
        { cause: error },
      );
}
