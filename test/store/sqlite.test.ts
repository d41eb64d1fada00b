import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Rows, sharedRows } from '../../src/store/rows.ts';
import { SqliteStorage } from '../../src/store/sqlite.ts';
import { SqliteFile } from '../../src/store/sqlite-file.ts';
import { folder } from './folder.ts';
import { keyvContract } from './keyv-contract.ts';
import { change, rowContract } from './row-contract.ts';

const minute = 60_000;

describe('SQLite', () => {
  const path = mkdtempSync(join(tmpdir(), 'store-test-'));
  let storage: SqliteStorage;
  let rows: Rows;
  beforeAll(() => {
    storage = new SqliteStorage({ file: join(path, 'bot.db') });
    rows = sharedRows(storage);
  });
  afterAll(async () => {
    await rows.close();
    rmSync(path, { recursive: true });
  });

  keyvContract(() => storage);
  rowContract(() => rows);
});

describe('one SQLite file', () => {
  it('keeps what was written before the process was killed', async () => {
    const file = join(folder(), 'bot.db');
    const program = `
      const { SqliteStorage } = await import(${JSON.stringify(new URL('../../src/store/sqlite.ts', import.meta.url).href)});
      const storage = new SqliteStorage({ file: ${JSON.stringify(file)} });
      for (let n = 0; ; n++) { await storage.set('key', String(n)); process.stdout.write(n + '\\n'); }`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let written = '';
    child.stdout.on('data', (chunk) => {
      written += chunk;
      if (written.split('\n').length > 50) child.kill('SIGKILL');
    });
    await once(child, 'close');
    const last = Number(written.trim().split('\n').at(-1));
    const storage = new SqliteStorage({ file });
    expect(Number(await storage.get('key'))).toBeGreaterThanOrEqual(last);
    await storage.disconnect();
  });

  it('is refused to a second process with a line that says what to do', async () => {
    const file = join(folder(), 'bot.db');
    const first = new SqliteStorage({ file });
    expect(() => new SqliteStorage({ file, waitMs: 10 })).toThrow(/in use by another process: stop that one first/);
    await first.disconnect();
    await new SqliteStorage({ file }).disconnect();
  });

  it('is not touched when it is no database', () => {
    const file = join(folder(), 'bot.db');
    writeFileSync(file, 'no database '.repeat(1000));
    expect(() => new SqliteStorage({ file })).toThrow(/damaged or is not a database/);
    expect(readFileSync(file, 'utf8')).toMatch(/^no database/);
  });

  it('rejects reads of a damaged page, and does not answer that there is nothing', async () => {
    const file = join(folder(), 'bot.db');
    const first = new SqliteStorage({ file });
    for (let n = 0; n < 50; n++) await first.set(`key${n}`, 'x'.repeat(2_000));
    await first.disconnect();
    const bytes = readFileSync(file);
    bytes.fill(0xff, 4096);
    writeFileSync(file, bytes);
    const read = async (): Promise<unknown> => new SqliteStorage({ file }).get('key7');
    await expect(read()).rejects.toMatchObject({ name: 'StoreError', trouble: 'corrupt' });
  });

  it('says that the disk is full, and works again by itself when it is not', async () => {
    const file = join(folder(), 'bot.db');
    const rows = sharedRows(new SqliteStorage({ file, mostPages: 40 }));
    const large = 'x'.repeat(50_000);
    const writes = Array.from({ length: 8 }, (_, n) => rows.set(`key${n}`, change(0, 1, large)));
    const results = await Promise.allSettled(writes);
    // They were one transaction, so none of them happened.
    expect(results.map(({ status }) => status)).toEqual(results.map(() => 'rejected'));
    expect(results[0]).toMatchObject({ reason: { trouble: 'full' } });
    expect(await rows.get('key0')).toBeUndefined();
    expect(await rows.set('small', change(0, 1, 'fits'))).toBe(true);
    await rows.close();
  });

  it('takes over a file of an earlier version', async () => {
    const file = join(folder(), 'bot.db');
    const old = new DatabaseSync(file);
    old.exec(`create table records (
      key text primary key, plain text, box blob, revision integer not null, due integer, expires integer
    ) strict; insert into records values ('ana', null, x'01', 5, 10, null)`);
    old.close();
    const rows = sharedRows(new SqliteStorage({ file }));
    expect(await rows.reached('due', 10, 1)).toMatchObject([{ key: 'ana', revision: 5, ends: null }]);
    expect(await rows.set('ana', change(5, 6, 'x', { ends: 20 }))).toBe(true);
    expect(await rows.reached('ends', 20, 1)).toMatchObject([{ key: 'ana', revision: 6 }]);
    await rows.close();
  });

  it('writes no more pages for one of many rows than for one of a few', async () => {
    const until = Date.now() + 24 * 60 * minute;
    const pagesAWrite = async (people: number): Promise<number> => {
      const file = join(folder(), 'bot.db');
      const life = (n: number) => ({ ends: until + n, expires: until + 2 * n });
      const filling = sharedRows(new SqliteStorage({ file }));
      const names = Array.from({ length: people }, (_, n) => createHash('sha256').update(`${n}`).digest('base64url'));
      await Promise.all(names.map((name, n) => filling.set(name, change(0, 1, 'x'.repeat(500), life(n)))));
      await filling.close();
      const rows = sharedRows(new SqliteStorage({ file }));
      const before = statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
      for (let n = 0; n < 100; n++) {
        const person = n * Math.floor(people / 100);
        const turn = change(1, 2, 'y'.repeat(500), { ...life(person), due: until });
        expect(await rows.set(names[person] ?? '', turn)).toBe(true);
      }
      const pages = (statSync(`${file}-wal`).size - before) / 4_120 / 100;
      await rows.close();
      return pages;
    };
    const few = await pagesAWrite(1_000);
    // The row itself and the newest end of the index of due times.
    expect(few).toBeLessThan(2.5);
    expect(await pagesAWrite(20_000)).toBeLessThan(2.5);
  });

  it('commits durably', async () => {
    const file = join(folder(), 'bot.db');
    const held = new SqliteFile({ file });
    const pragma = (name: string) => held.write((_, db) => Object.values(db.prepare(`pragma ${name}`).get() ?? {})[0]);
    expect(await pragma('journal_mode')).toBe('wal');
    // 2 is FULL: the log is flushed to the disk with every commit.
    expect(await pragma('synchronous')).toBe(2);
    held.close();
  });
});
