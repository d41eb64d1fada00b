import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreError } from './error.ts';

/** A key that nobody had to set: kept in a file beside the database, readable by its owner alone. */
export function keyBeside(database: string): { readonly key: Uint8Array; readonly notes: readonly string[] } {
  const file = `${database}.key`;
  if (existsSync(file)) {
    chmodSync(file, 0o600);
    const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
    if (key.length !== 32) throw new StoreError('key', `${file} does not hold a key: put the right file back`);
    return { key, notes: [] };
  }
  if (existsSync(database)) {
    throw new StoreError(
      'key',
      `${database} exists but its key ${file} is gone: put it back, set STORE_KEY, or move the database away`,
    );
  }
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const key = randomBytes(32);
  writeFileSync(file, `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  const note = `a key was made in ${file}: conversations are encrypted with it; set STORE_KEY to keep the key away from the data`;
  return { key, notes: [note] };
}
