import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/store/row.ts';
import type { Rows } from '../../src/store/rows.ts';

const minute = 60_000;

/** A row with these words as its sealed content. */
export function change(expected: number, revision: number, text = '', due: number | null = null): Change {
  return { expected, revision, due, box: Buffer.from(text) };
}

/** What this project asks of a storage beyond Keyv: conditional writes and due times. */
export function rowContract(rows: () => Rows): void {
  let made = 0;
  const name = (): string => `row contract ${String(made++).padStart(3, '0')}`;
  const text = async (key: string): Promise<string | undefined> => {
    const row = await rows().get(key);
    return row && Buffer.from(row.box).toString();
  };

  describe('conditional writes', () => {
    it('write a new row only where there is none', async () => {
      const key = name();
      expect(await rows().set(key, change(0, 5, 'first'), minute)).toBe(true);
      expect(await rows().set(key, change(0, 6, 'second'), minute)).toBe(false);
      expect(await rows().get(key)).toMatchObject({ revision: 5, due: null });
      expect(await text(key)).toBe('first');
    });

    it('write over a row only at the revision that was read', async () => {
      const key = name();
      await rows().set(key, change(0, 5), minute);
      expect(await rows().set(key, change(4, 6, 'wrong'), minute)).toBe(false);
      expect(await rows().set(key, change(5, 6, 'right'), minute)).toBe(true);
      expect(await rows().set(key, change(5, 6, 'late'), minute)).toBe(false);
      expect(await text(key)).toBe('right');
    });

    it('do not bring back a deleted row', async () => {
      const key = name();
      await rows().set(key, change(0, 5), minute);
      await rows().delete(key);
      expect(await rows().set(key, change(5, 6), minute)).toBe(false);
      expect(await rows().get(key)).toBeUndefined();
    });

    it('keep the revision exact at the size of a time in microseconds', async () => {
      const key = name();
      const now = Date.now() * 1000 + 1;
      await rows().set(key, change(0, now), minute);
      expect((await rows().get(key))?.revision).toBe(now);
      expect(await rows().set(key, change(now, now + 1), minute)).toBe(true);
    });

    it('let exactly one of many at once win', async () => {
      const key = name();
      await rows().set(key, change(0, 1), minute);
      const won = await Promise.all(Array.from({ length: 20 }, () => rows().set(key, change(1, 2), minute)));
      expect(won.filter(Boolean)).toHaveLength(1);
    });
  });

  describe('due times', () => {
    it('are found once they have come, earliest first, page by page', async () => {
      const keys = Array.from({ length: 7 }, name);
      for (const [n, key] of keys.entries()) await rows().set(key, change(0, 1, '', 1_000 + Math.floor(n / 2)), minute);
      await rows().set(name(), change(0, 1, '', 2_000), minute);
      const found: string[] = [];
      for (let after: { due: number; key: string } | undefined; ; ) {
        const page = await rows().due(1_500, 3, after);
        found.push(...page.map(({ key }) => key));
        const last = page.at(-1);
        if (page.length < 3 || !last || last.due === null) break;
        after = { due: last.due, key: last.key };
      }
      expect(found).toEqual(keys);
      for (const key of keys) await rows().delete(key);
    });

    it('are gone with the row and with a write that has none', async () => {
      const [one, two] = [name(), name()];
      await rows().set(one, change(0, 1, '', 10), minute);
      await rows().set(two, change(0, 1, '', 10), minute);
      expect((await rows().due(20, 10)).map(({ key }) => key)).toEqual([one, two]);
      await rows().set(one, change(1, 2), minute);
      await rows().delete(two);
      expect(await rows().due(20, 10)).toEqual([]);
    });
  });

  describe('moving a row', () => {
    it('takes it away and writes the new one', async () => {
      const [from, to] = [name(), name()];
      await rows().set(from, change(0, 3, 'old'), minute);
      expect(await rows().move({ key: from, revision: 3 }, to, change(0, 9, 'new'), Date.now() + minute)).toBe(true);
      expect(await rows().get(from)).toBeUndefined();
      expect(await text(to)).toBe('new');
    });

    it('does nothing at all when either row has changed', async () => {
      const [from, to] = [name(), name()];
      await rows().set(from, change(0, 3, 'old'), minute);
      await rows().set(to, change(0, 4, 'there'), minute);
      const later = Date.now() + minute;
      expect(await rows().move({ key: from, revision: 2 }, to, change(4, 5), later)).toBe(false);
      expect(await rows().move({ key: from, revision: 3 }, to, change(0, 5), later)).toBe(false);
      expect(await text(from)).toBe('old');
      expect(await text(to)).toBe('there');
      expect(await rows().move({ key: from, revision: 3 }, to, change(4, 5, 'both'), later)).toBe(true);
      expect(await text(to)).toBe('both');
    });
  });
}
