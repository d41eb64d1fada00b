import { setTimeout as delay } from 'node:timers/promises';
import { Keyv, type KeyvStorageAdapter } from 'keyv';
import { beforeEach, describe, expect, it } from 'vitest';

/** The part of Keyv's contract that an adapter without events fulfils. */
export type Contract = Pick<
  KeyvStorageAdapter,
  'get' | 'getMany' | 'set' | 'setMany' | 'has' | 'hasMany' | 'delete' | 'deleteMany' | 'clear' | 'capabilities'
> & {
  namespace: string | undefined;
  iterator(): AsyncGenerator<unknown[], void>;
};

/**
 * What Keyv 6 asks of a storage adapter: the cases of its own storage suite, which is not published for Keyv 6
 * (`@keyv/test-suite` on npm ends with Keyv 5), first on the adapter itself and then through a Keyv.
 */
export function keyvContract(storage: () => Contract): void {
  beforeEach(async () => {
    storage().namespace = undefined;
    await storage().clear();
  });

  describe('as a Keyv storage adapter', () => {
    it('declares that it takes absolute expiry times', () => {
      expect(storage().capabilities?.expires).toBe(true);
    });

    it('gives back what was set', async () => {
      await storage().set('a', 'one');
      expect(await storage().get('a')).toBe('one');
      await storage().set('a', 'two');
      expect(await storage().get('a')).toBe('two');
    });

    it('knows nothing of what was never set', async () => {
      expect(await storage().get('a')).toBeUndefined();
      expect(await storage().has('a')).toBe(false);
      expect(await storage().delete('a')).toBe(false);
    });

    it('deletes, and says that it did', async () => {
      await storage().set('a', 'one');
      expect(await storage().has('a')).toBe(true);
      expect(await storage().delete('a')).toBe(true);
      expect(await storage().get('a')).toBeUndefined();
      expect(await storage().has('a')).toBe(false);
    });

    it('clears everything', async () => {
      await storage().setMany([
        { key: 'a', value: 'one' },
        { key: 'b', value: 'two' },
      ]);
      await storage().clear();
      expect(await storage().getMany(['a', 'b'])).toEqual([undefined, undefined]);
    });

    it('works on many keys at once, and on none', async () => {
      await storage().setMany([
        { key: 'a', value: 'one' },
        { key: 'b', value: 'two' },
        { key: 'c', value: 'three' },
      ]);
      expect(await storage().getMany(['a', 'x', 'c'])).toEqual(['one', undefined, 'three']);
      expect(await storage().hasMany(['a', 'x', 'c'])).toEqual([true, false, true]);
      expect(await storage().deleteMany(['a', 'x', 'c'])).toEqual([true, false, true]);
      expect(await storage().getMany(['a', 'b', 'c'])).toEqual([undefined, 'two', undefined]);
      expect(await storage().setMany([])).toEqual([]);
      expect(await storage().getMany([])).toEqual([]);
      expect(await storage().hasMany([])).toEqual([]);
      expect(await storage().deleteMany([])).toEqual([]);
    });

    it('forgets what has expired, and keeps what has not', async () => {
      await storage().set('past', 'x', Date.now() - 500);
      await storage().set('soon', 'x', Date.now() + 5);
      await storage().setMany([
        { key: 'later', value: 'x', expires: Date.now() + 60_000 },
        { key: 'never', value: 'x' },
      ]);
      await delay(20);
      expect(await storage().getMany(['past', 'soon', 'later', 'never'])).toEqual([undefined, undefined, 'x', 'x']);
      expect(await storage().hasMany(['past', 'soon', 'later', 'never'])).toEqual([false, false, true, true]);
    });

    it('keeps namespaces apart', async () => {
      expect(storage().namespace).toBeUndefined();
      await storage().set('a', 'outside');
      storage().namespace = 'inside';
      expect(storage().namespace).toBe('inside');
      expect(await storage().get('a')).toBeUndefined();
      await storage().set('a', 'in');
      await storage().clear();
      expect(await storage().get('a')).toBeUndefined();
      storage().namespace = undefined;
      expect(await storage().get('a')).toBe('outside');
    });

    it('lists its pairs, of its namespace only, however many', async () => {
      await storage().set('outside', 'x');
      storage().namespace = 'inside';
      const keys = Array.from({ length: 230 }, (_, n) => `key${n}`);
      await storage().setMany(keys.map((key) => ({ key, value: `value of ${key}` })));
      const pairs: unknown[] = [];
      for await (const pair of storage().iterator()) pairs.push(pair);
      expect(pairs).toHaveLength(keys.length);
      expect(new Map(pairs as [string, string][])).toEqual(new Map(keys.map((key) => [key, `value of ${key}`])));
    });

    it('stores any text as it is', async () => {
      const odd = `'; drop table records; -- ñ 😀 \u0000 ${'x'.repeat(100_000)}`.replace('\u0000', '');
      await storage().set(odd.slice(0, 200), odd);
      expect(await storage().get(odd.slice(0, 200))).toBe(odd);
    });
  });

  describe('under a Keyv', () => {
    const keyv = (): Keyv => new Keyv({ store: storage() });

    it.each([
      ['a number', 7],
      ['a text', 'ñandú "quoted"'],
      ['false', false],
      ['an array', [1, 'a', null]],
      ['an object', { a: { b: [true] } }],
      ['bytes', new Uint8Array([0, 1, 254])],
      ['a large integer', 2n ** 70n],
      ['null', null],
    ])('keeps %s', async (_, value) => {
      expect(await keyv().set('a', value)).toBe(true);
      const back = await keyv().get('a');
      expect(value instanceof Uint8Array ? new Uint8Array(back as Uint8Array) : back).toEqual(value);
    });

    it('sets, gets, has and deletes one and many', async () => {
      const kv = keyv();
      expect(
        await kv.setMany([
          { key: 'a', value: 1 },
          { key: 'b', value: 2 },
        ]),
      ).toEqual([true, true]);
      expect(await kv.get(['a', 'b', 'c'])).toEqual([1, 2, undefined]);
      expect(await kv.has('a')).toBe(true);
      expect(await kv.delete('a')).toBe(true);
      expect(await kv.has('a')).toBe(false);
      await kv.clear();
      expect(await kv.get('b')).toBeUndefined();
    });

    it('lets a value live as long as was asked', async () => {
      const kv = keyv();
      await kv.set('a', 1, 5);
      await kv.set('b', 1, 60_000);
      await delay(20);
      expect(await kv.get('a')).toBeUndefined();
      expect(await kv.get('b')).toBe(1);
    });

    it('tells two Keyvs with namespaces apart', async () => {
      const one = new Keyv({ store: storage(), namespace: 'one' });
      await one.set('a', 1);
      const two = new Keyv({ store: storage(), namespace: 'two' });
      expect(await two.get('a')).toBeUndefined();
    });
  });
}
