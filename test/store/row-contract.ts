import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Change, Position } from '../../src/store/row.ts';
import type { Rows } from '../../src/store/rows.ts';

const minute = 60_000;

/** A row with these words as its sealed content. */
export function change(expected: number, revision: number, text = '', times: Partial<Change> = {}): Change {
  const box = Buffer.from(text);
  return { expected, revision, due: null, ends: null, expires: Date.now() + minute, box, ...times };
}

/**
 * What this project asks of a storage beyond Keyv: conditional writes, and rows found by their times.
 *
 * @param swept rows that a sweep takes away; none where rows go by themselves when their time comes
 */
export function rowContract(rows: () => Rows, swept = 1): void {
  let made = 0;
  const name = (): string => `row contract ${String(made++).padStart(3, '0')}`;
  const text = async (key: string): Promise<string | undefined> => {
    const row = await rows().get(key);
    return row && Buffer.from(row.box).toString();
  };

  describe('conditional writes', () => {
    it('write a new row only where there is none', async () => {
      const key = name();
      expect(await rows().set(key, change(0, 5, 'first'))).toBe(true);
      expect(await rows().set(key, change(0, 6, 'second'))).toBe(false);
      expect(await rows().get(key)).toMatchObject({ revision: 5, due: null });
      expect(await text(key)).toBe('first');
    });

    it('write over a row only at the revision that was read', async () => {
      const key = name();
      await rows().set(key, change(0, 5));
      expect(await rows().set(key, change(4, 6, 'wrong'))).toBe(false);
      expect(await rows().set(key, change(5, 6, 'right'))).toBe(true);
      expect(await rows().set(key, change(5, 6, 'late'))).toBe(false);
      expect(await text(key)).toBe('right');
    });

    it('do not bring back a deleted row', async () => {
      const key = name();
      await rows().set(key, change(0, 5));
      await rows().delete(key);
      expect(await rows().set(key, change(5, 6))).toBe(false);
      expect(await rows().get(key)).toBeUndefined();
    });

    it('keep the revision exact at the size of a time in microseconds', async () => {
      const key = name();
      const now = Date.now() * 1000 + 1;
      await rows().set(key, change(0, now));
      expect((await rows().get(key))?.revision).toBe(now);
      expect(await rows().set(key, change(now, now + 1))).toBe(true);
    });

    it('let exactly one of many at once win', async () => {
      const key = name();
      await rows().set(key, change(0, 1));
      const won = await Promise.all(Array.from({ length: 20 }, () => rows().set(key, change(1, 2))));
      expect(won.filter(Boolean)).toHaveLength(1);
    });
  });

  describe.each(['due', 'ends'] as const)('the time a row %s', (time) => {
    it('finds it once it has come, earliest first, page by page', async () => {
      const keys = Array.from({ length: 7 }, name);
      for (const [n, key] of keys.entries())
        await rows().set(key, change(0, 1, '', { [time]: 1_000 + Math.floor(n / 2) }));
      await rows().set(name(), change(0, 1, '', { [time]: 2_000 }));
      const found: string[] = [];
      for (let after: Position | undefined; ; ) {
        const page = await rows().reached(time, 1_500, 3, after);
        found.push(...page.map(({ key }) => key));
        const last = page.at(-1);
        const at = last?.[time] ?? null;
        if (page.length < 3 || !last || at === null) break;
        after = { at, key: last.key };
      }
      expect(found).toEqual(keys);
      for (const key of keys) await rows().delete(key);
    });

    it('is gone with the row and with a write that has none', async () => {
      const [one, two] = [name(), name()];
      await rows().set(one, change(0, 1, '', { [time]: 10 }));
      await rows().set(two, change(0, 1, '', { [time]: 10 }));
      expect((await rows().reached(time, 20, 10)).map(({ key }) => key)).toEqual([one, two]);
      await rows().set(one, change(1, 2));
      await rows().delete(two);
      expect(await rows().reached(time, 20, 10)).toEqual([]);
    });

    it('moves with a write that sets another', async () => {
      const key = name();
      await rows().set(key, change(0, 1, 'same life', { [time]: 10 }));
      await rows().set(key, change(1, 2, 'longer life', { [time]: 30 }));
      expect(await rows().reached(time, 20, 10)).toEqual([]);
      expect(await rows().reached(time, 30, 10)).toMatchObject([{ key, revision: 2, [time]: 30 }]);
      await rows().delete(key);
    });
  });

  describe('the life of a row', () => {
    it('ends when it says, and can be made longer by a later write', async () => {
      const [short, longer] = [name(), name()];
      const soon = Date.now() + 60;
      await rows().set(short, change(0, 1, '', { expires: soon }));
      await rows().set(longer, change(0, 1, '', { expires: soon }));
      await rows().set(longer, change(1, 2, 'longer'));
      await delay(100);
      expect(await rows().get(short)).toBeUndefined();
      expect(await text(longer)).toBe('longer');
      expect(await rows().set(short, change(0, 7, 'anew'))).toBe(true);
      expect(await text(short)).toBe('anew');
    });
  });

  describe('sweeping', () => {
    it('deletes what has expired and nothing else', async () => {
      const [gone, stays] = [name(), name()];
      const at = Date.now() + 2 * minute;
      await rows().set(gone, change(0, 1, '', { expires: at }));
      await rows().set(stays, change(0, 1, '', { expires: at + 1 }));
      const before = await rows().count();
      await rows().sweep(at);
      expect(await rows().get(stays)).toBeDefined();
      // In memory rows go by themselves when their time comes; there is nothing to sweep.
      expect(before.rows - (await rows().count()).rows).toBe(swept);
    });
  });

  describe('moving a row', () => {
    it('takes it away and writes the new one', async () => {
      const [from, to] = [name(), name()];
      await rows().set(from, change(0, 3, 'old'));
      expect(await rows().move({ key: from, revision: 3 }, to, change(0, 9, 'new'))).toBe(true);
      expect(await rows().get(from)).toBeUndefined();
      expect(await text(to)).toBe('new');
    });

    it('does nothing at all when either row has changed', async () => {
      const [from, to] = [name(), name()];
      await rows().set(from, change(0, 3, 'old'));
      await rows().set(to, change(0, 4, 'there'));
      expect(await rows().move({ key: from, revision: 2 }, to, change(4, 5))).toBe(false);
      expect(await rows().move({ key: from, revision: 3 }, to, change(0, 5))).toBe(false);
      expect(await text(from)).toBe('old');
      expect(await text(to)).toBe('there');
      expect(await rows().move({ key: from, revision: 3 }, to, change(4, 5, 'both'))).toBe(true);
      expect(await text(to)).toBe('both');
    });
  });
}
