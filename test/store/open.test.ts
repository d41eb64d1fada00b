import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../src/store/open.ts';
import type { Records } from '../../src/store/records.ts';
import { folder, someKey } from './folder.ts';
import { change } from './row-contract.ts';

interface Word {
  readonly word: string;
  readonly at: number | null;
}
const words = (store: Store): Records<Word> =>
  store.records<Word>(
    {
      due: ({ at }) => at,
      ends: () => null,
      expires: () => Date.now() + 60_000,
      readable: (parsed): parsed is Word => typeof parsed === 'object' && parsed !== null && 'word' in parsed,
    },
    Date.now,
  );
const sqlite = (file: string, key: Uint8Array | null, previousKey: Uint8Array | null = null) =>
  ({ kind: 'sqlite', file, key, previousKey }) as const;

describe('an opened store', () => {
  it('makes a key that only its owner can read, says so once, and finds it again', async () => {
    const file = join(folder(), 'data', 'bot.db');
    const first = await openStore(sqlite(file, null));
    expect(first.notes).toEqual([expect.stringContaining(`${file}.key`)]);
    expect(statSync(`${file}.key`).mode & 0o777).toBe(0o600);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await words(first).write('ana', { word: 'kept', at: null }, undefined);
    await first.close();
    const second = await openStore(sqlite(file, null));
    expect(second.notes).toEqual([]);
    expect((await words(second).read('ana'))?.record.word).toBe('kept');
    await second.close();
  });

  it('refuses a database whose key file is gone, and makes no new one', async () => {
    const file = join(folder(), 'bot.db');
    await (await openStore(sqlite(file, null))).close();
    rmSync(`${file}.key`);
    await expect(openStore(sqlite(file, null))).rejects.toThrow(/exists but its key .* is gone/);
    expect(existsSync(`${file}.key`)).toBe(false);
  });

  it('refuses a wrong key and changes nothing', async () => {
    const file = join(folder(), 'bot.db');
    const right = await openStore(sqlite(file, someKey(1)));
    await words(right).write('ana', { word: 'kept', at: null }, undefined);
    await right.close();
    const before = readFileSync(file);
    await expect(openStore(sqlite(file, someKey(2)))).rejects.toThrow(
      /STORE_KEY is not the key of this database; nothing was changed/,
    );
    await expect(openStore(sqlite(file, someKey(2), someKey(3)))).rejects.toMatchObject({ trouble: 'key' });
    expect(readFileSync(file).equals(before)).toBe(true);
    const again = await openStore(sqlite(file, someKey(1)));
    expect((await words(again).read('ana'))?.record.word).toBe('kept');
    await again.close();
  });

  it('takes a new key and goes on with what the old one sealed', async () => {
    const file = join(folder(), 'bot.db');
    const old = await openStore(sqlite(file, someKey(1)));
    await words(old).write('ana', { word: 'old', at: 5 }, undefined);
    await words(old).write('eva', { word: 'untouched', at: null }, undefined);
    await old.close();

    const both = await openStore(sqlite(file, someKey(2), someKey(1)));
    expect((await words(both).reached('due', 10, 10)).map(({ record }) => record?.word)).toEqual(['old']);
    const kept = await words(both).read('ana');
    expect(kept?.record.word).toBe('old');
    expect(await words(both).write('ana', { word: 'new', at: 6 }, kept)).toBeDefined();
    // The same write again is the write of somebody who was too slow.
    expect(await words(both).write('ana', { word: 'late', at: 6 }, kept)).toBeUndefined();
    expect((await words(both).reached('due', 10, 10)).map(({ record }) => record?.word)).toEqual(['new']);
    await words(both).remove('eva');
    await both.close();

    const next = await openStore(sqlite(file, someKey(2)));
    expect((await words(next).read('ana'))?.record.word).toBe('new');
    expect(await words(next).read('eva')).toBeUndefined();
    await next.close();
    await expect(openStore(sqlite(file, someKey(1)))).rejects.toMatchObject({ trouble: 'key' });
  });

  it('rejects a record that it cannot read, and leaves it as it is', async () => {
    const file = join(folder(), 'bot.db');
    const store = await openStore(sqlite(file, someKey(1)));
    const kept = await words(store).write('ana', { word: 'kept', at: 5 }, undefined);
    const name = kept?.name ?? '';
    const row = await store.rows.get(name);
    const broken = Buffer.from(row?.box ?? []).fill(0, 30);
    await store.rows.set(name, change(row?.revision ?? 0, 1, '', { due: 5, box: broken }));
    await expect(words(store).read('ana')).rejects.toMatchObject({ name: 'StoreError', trouble: 'unreadable' });
    expect(await words(store).reached('due', 10, 10)).toMatchObject([{ record: undefined }]);
    expect(Buffer.from((await store.rows.get(name))?.box ?? []).equals(broken)).toBe(true);
    await store.close();
  });

  it('rounds times up to whole milliseconds', async () => {
    const store = await openStore(sqlite(join(folder(), 'bot.db'), someKey(1)));
    await words(store).write('ana', { word: 'x', at: 5.2 }, undefined);
    expect(await words(store).reached('due', 5.9, 10)).toHaveLength(0);
    expect(await words(store).reached('due', 6, 10)).toHaveLength(1);
    await store.close();
  });

  it('opens with a database server that is away, and says so', async () => {
    const url = 'postgres://nobody:nothing@127.0.0.1:1/none';
    const store = await openStore({ kind: 'postgres', url, key: someKey(1), previousKey: null });
    expect(store.notes).toEqual([expect.stringMatching(/PostgreSQL does not answer.*tried again/)]);
    await expect(words(store).read('ana')).rejects.toMatchObject({ trouble: 'unavailable' });
    await store.close();
  });
});
