import { Keyv, type KeyvStorageAdapter } from 'keyv';
import type { Change, Found, Position, Row, RowTime, SharedStorage } from './row.ts';

/** Sealed rows, whatever they are stored in. */
export interface Rows extends SharedStorage {
  get(key: string): Promise<Row | undefined>;
  /** `false`: another write came first and nothing was written. */
  set(key: string, change: Change): Promise<boolean>;
  delete(key: string): Promise<void>;
  close(): Promise<void>;
}

/** A storage adapter of this project: what Keyv asks for, and what several processes need. It emits no events: it only rejects. */
export type Storage = SharedStorage & Pick<KeyvStorageAdapter, Method>;
type Method =
  | 'get'
  | 'getMany'
  | 'set'
  | 'setMany'
  | 'has'
  | 'hasMany'
  | 'delete'
  | 'deleteMany'
  | 'clear'
  | 'capabilities';

/**
 * Rows through Keyv on one of the project's two adapters.
 *
 * Keyv gets no serialization: rows are sealed bytes and go into their columns as they are. And it must never get an `error` listener:
 * with one, a failed read answers `undefined`, a known person would be greeted as a new one and their record overwritten.
 */
export function sharedRows(storage: Storage): Rows {
  const keyv = new Keyv<Row>({ store: storage, serialization: false });
  return {
    get: (key) => keyv.get<Row>(key),
    set: (key, change) => keyv.set(key, change),
    delete: async (key) => {
      await keyv.delete(key);
    },
    reached: (time, at, limit, after) => storage.reached(time, at, limit, after),
    move: (from, to, change) => storage.move(from, to, change),
    sweep: (at) => storage.sweep(at),
    count: () => storage.count(),
    scan: (after, limit) => storage.scan(after, limit),
    sole: storage.sole,
    close: () => keyv.disconnect().then(() => undefined),
  };
}

/**
 * Rows in any other Keyv: for one process only, since Keyv itself has no conditional write.
 * Times are indexed in memory; `load` fills the index from a store that was not empty.
 */
export function plainRows(keyv: Keyv): Rows & { load(): Promise<void> } {
  const times = { due: new Map<string, number>(), ends: new Map<string, number>() };
  function index(key: string, row: { readonly [time in RowTime]: number | null }): void {
    for (const time of ['due', 'ends'] as const) {
      const at = row[time];
      if (at === null) times[time].delete(key);
      else times[time].set(key, at);
    }
  }
  const get = (key: string): Promise<Row | undefined> => keyv.get<Row>(key);
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: between reading the revision and writing nobody else may write. */
  function alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  }
  async function put(key: string, { expected, ...row }: Change): Promise<boolean> {
    const before = await get(key);
    if ((before?.revision ?? 0) !== expected) return false;
    const lifeMs = row.expires === null ? undefined : Math.max(1, row.expires - Date.now());
    if (!(await keyv.set(key, row, lifeMs))) return false;
    index(key, row);
    return true;
  }
  async function remove(key: string): Promise<void> {
    index(key, { due: null, ends: null });
    await keyv.delete(key);
  }
  async function* all(): AsyncGenerator<Found> {
    for await (const [key, row] of keyv.iterator()) yield { key, ...(row as Row) };
  }
  const earlier = (a: Position, b: Position): number => a.at - b.at || (a.key < b.key ? -1 : 1);
  return {
    get,
    set: (key, change) => alone(() => put(key, change)),
    delete: (key) => alone(() => remove(key)),
    async reached(time, until, limit, after) {
      const next = [...times[time]]
        .map(([key, at]) => ({ key, at }))
        .filter(({ at }) => at <= until)
        .filter((one) => !after || earlier(after, one) < 0)
        .sort(earlier)
        .slice(0, limit);
      const rows = await Promise.all(next.map(async ({ key }) => ({ key, row: await get(key) })));
      return rows.flatMap(({ key, row }) => (row ? [{ key, ...row }] : []));
    },
    move: (from, to, change) =>
      alone(async () => {
        const before = await get(from.key);
        if (before?.revision !== from.revision || !(await put(to, change))) return false;
        await remove(from.key);
        return true;
      }),
    async sweep() {
      return 0;
    },
    async count() {
      let rows = 0;
      for await (const _ of all()) rows += 1;
      return { rows, due: times.due.size };
    },
    async scan(after, limit) {
      const rows: Found[] = [];
      for await (const row of all()) if (row.key > after) rows.push(row);
      return rows.sort((a, b) => (a.key < b.key ? -1 : 1)).slice(0, limit);
    },
    sole: true,
    close: () => keyv.disconnect().then(() => undefined),
    async load() {
      for await (const { key, ...row } of all()) index(key, row);
    },
  };
}
