import { Keyv, KeyvMemoryAdapter } from 'keyv';
import { describe, expect, it } from 'vitest';
import { openPlain } from '../../src/store/open.ts';
import { plainRows } from '../../src/store/rows.ts';
import { someKey } from './folder.ts';
import { type Contract, keyvContract } from './keyv-contract.ts';
import { change, rowContract } from './row-contract.ts';

describe('a plain Keyv in memory', () => {
  const memory = new KeyvMemoryAdapter(new Map());
  keyvContract(() => memory as unknown as Contract);

  const rows = plainRows(new Keyv());
  rowContract(() => rows, 0);

  it('is for one process only', () => {
    expect(rows.sole).toBe(true);
  });

  it('is refused when several processes are planned, and says that it is for one', async () => {
    const keyv = new Keyv();
    await expect(openPlain(keyv, someKey(), { processes: 2 })).rejects.toThrow(/one process only/);
    const store = await openPlain(keyv, someKey());
    expect(store.notes).toEqual([expect.stringContaining('run one process only')]);
    await expect(openPlain(keyv, someKey(9))).rejects.toMatchObject({ trouble: 'key' });
  });

  it('finds the due times of a store that was not empty', async () => {
    const keyv = new Keyv();
    await plainRows(keyv).set('a', change(0, 1, 'x', { due: 10 }));
    const again = plainRows(keyv);
    expect(await again.reached('due', 20, 10)).toEqual([]);
    await again.load();
    expect(await again.reached('due', 20, 10)).toMatchObject([{ key: 'a', due: 10 }]);
  });
});
