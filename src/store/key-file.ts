import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { StoreError } from './error.ts';
import { onDisk } from './on-disk.ts';

/**
 * A key that nobody had to set: kept in a file beside the database, readable by its owner alone. The folder must be there.
 *
 * @throws StoreError when the file holds no key, is gone while the database is there, or cannot be read or written
 */
export function keyBeside(database: string): { readonly key: Uint8Array; readonly notes: readonly string[] } {
  const file = `${database}.key`;
  if (existsSync(file)) {
    const text = onDisk(file, () => {
      chmodSync(file, 0o600);
      return readFileSync(file, 'utf8');
    });
    const key = Buffer.from(text.trim(), 'base64');
    if (key.length !== 32) throw new StoreError('key', `${file} does not hold a key: put the right file back`);
    return { key, notes: [] };
  }
  if (existsSync(database)) {
    throw new StoreError(
      'key',
      `${database} exists but its key ${file} is gone: put it back, set STORE_KEY, or move the database away`,
    );
  }
  const key = randomBytes(32);
  onDisk(file, () => writeFileSync(file, `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx' }));
  const note = `a key was made in ${file}: conversations are encrypted with it; set STORE_KEY to keep the key away from the data`;
  return { key, notes: [note] };
}
