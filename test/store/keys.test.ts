import { describe, expect, it } from 'vitest';
import { createKeys } from '../../src/store/keys.ts';
import { someKey } from './folder.ts';

describe('the keys', () => {
  const keys = createKeys(someKey(1));

  it('open what they sealed', () => {
    const box = keys.seal('name', 'ñ text');
    expect(keys.open('name', box)).toBe('ñ text');
  });

  it('seal the same text differently every time', () => {
    expect(Buffer.from(keys.seal('name', 'x')).equals(Buffer.from(keys.seal('name', 'x')))).toBe(false);
  });

  it('open nothing that was changed, moved to another name, cut off or sealed under another key', () => {
    const box = keys.seal('name', 'text');
    const changed = Uint8Array.from(box, (byte, n) => (n === box.length - 20 ? byte ^ 1 : byte));
    for (const open of [
      () => keys.open('name', changed),
      () => keys.open('other', box),
      () => keys.open('name', box.subarray(0, 10)),
      () => keys.open('name', new Uint8Array()),
      () => createKeys(someKey(2)).open('name', box),
    ]) {
      expect(open).toThrow(expect.objectContaining({ name: 'StoreError', trouble: 'unreadable' }));
    }
  });

  it('hide names and message ids, each key in its own way', () => {
    const other = createKeys(someKey(2));
    expect(keys.names('whatsapp:593990000001')[0]).toMatch(/^[\w-]{43}$/);
    expect(keys.names('a')).toEqual(createKeys(someKey(1)).names('a'));
    expect(keys.names('a')).not.toEqual(other.names('a'));
    expect(keys.idHashes('a')[0]).toHaveLength(8);
    expect(keys.idHashes('a')).not.toEqual(other.idHashes('a'));
  });

  it('still open what the key before sealed, and seal with the new one', () => {
    const both = createKeys(someKey(2), someKey(1));
    expect(both.open('name', keys.seal('name', 'old'))).toBe('old');
    expect(createKeys(someKey(2)).open('name', both.seal('name', 'new'))).toBe('new');
    expect(both.names('a')).toEqual([...createKeys(someKey(2)).names('a'), ...keys.names('a')]);
  });
});
