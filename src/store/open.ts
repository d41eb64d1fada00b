import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Keyv } from 'keyv';
import { type Attempts, noAttempts } from './attempts.ts';
import { FileAttempts } from './attempts-file.ts';
import { PostgresAttempts } from './attempts-postgres.ts';
import { StoreError } from './error.ts';
import { keyBeside } from './key-file.ts';
import { createKeys, type Keys } from './keys.ts';
import { onDisk } from './on-disk.ts';
import { PostgresStorage } from './postgres.ts';
import { checkKeys, guarded } from './proof.ts';
import { createRecords, type RecordShape, type Records } from './records.ts';
import { plainRows, type Rows, sharedRows } from './rows.ts';
import type { StoreSettings } from './settings.ts';
import { SqliteStorage } from './sqlite.ts';

/** An open store. */
export interface Store {
  records<R>(shape: RecordShape<R>, now: () => number): Records<R>;
  /** The sealed rows, for moving and counting. */
  readonly rows: Rows;
  /** Which messages are in work, and which have ended a process. */
  readonly attempts: Attempts;
  /** What the operator should know about how it was opened. */
  readonly notes: readonly string[];
  close(): Promise<void>;
}

/**
 * Opens the store that the settings name.
 * @throws StoreError when the key is wrong, the file is damaged or in use, or its folder cannot be used. A database server that is away is no reason: it is tried again with every call.
 */
export async function openStore(settings: StoreSettings): Promise<Store> {
  return settings.kind === 'sqlite' ? openFile(settings) : openServer(settings);
}

/** Everything in memory, gone with the process: for a terminal and for tests. */
export function openInMemory(): Store {
  return storeOf(plainRows(new Keyv()), createKeys(randomBytes(32)), noAttempts(), []);
}

/**
 * Any other Keyv, for whoever has one already. It serves one process: Keyv itself has no conditional write.
 * @throws StoreError when several processes are planned, or the key is not that of the store
 */
export async function openPlain(
  keyv: Keyv,
  key: Uint8Array,
  { previousKey, processes = 1 }: { readonly previousKey?: Uint8Array; readonly processes?: number } = {},
): Promise<Store> {
  if (processes > 1) {
    throw new StoreError('locked', 'a plain Keyv serves one process only: set DATABASE_URL to run several');
  }
  const rows = plainRows(keyv);
  const keys = createKeys(key, previousKey);
  await checkKeys(rows, keys);
  await rows.load();
  return storeOf(rows, keys, noAttempts(), ['this store has no conditional write: run one process only']);
}

async function openFile({ file, key, previousKey }: StoreSettings & { readonly kind: 'sqlite' }): Promise<Store> {
  const folder = dirname(file);
  onDisk(folder, () => mkdirSync(folder, { recursive: true, mode: 0o700 }));
  const beside = key ? { key, notes: [] } : keyBeside(file);
  const keys = createKeys(beside.key, previousKey ?? undefined);
  const rows = sharedRows(new SqliteStorage({ file }));
  try {
    onDisk(file, () => chmodSync(file, 0o600));
    await checkKeys(rows, keys);
    return storeOf(rows, keys, new FileAttempts({ file: `${file}.attempts`, key: beside.key }, keys), beside.notes);
  } catch (error) {
    await rows.close();
    throw error;
  }
}

async function openServer({ url, key, previousKey }: StoreSettings & { readonly kind: 'postgres' }): Promise<Store> {
  if (!key) throw new StoreError('key', 'STORE_KEY is needed with DATABASE_URL');
  const keys = createKeys(key, previousKey ?? undefined);
  const bare = sharedRows(new PostgresStorage({ url }));
  const rows = guarded(bare, () => checkKeys(bare, keys));
  const notes: string[] = [];
  try {
    await rows.count();
  } catch (error) {
    if (!(error instanceof StoreError) || error.trouble === 'key') {
      await rows.close();
      throw error;
    }
    notes.push(`${error.message}; it is tried again until it answers`);
  }
  return storeOf(rows, keys, new PostgresAttempts({ url, key }, keys), notes);
}

function storeOf(rows: Rows, keys: Keys, attempts: Attempts, notes: readonly string[]): Store {
  return {
    records: (shape, now) => createRecords(rows, keys, shape, now),
    rows,
    attempts,
    notes,
    async close() {
      await attempts.close();
      await rows.close();
    },
  };
}
