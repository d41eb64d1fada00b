import { StoreError } from '../../../src/store/error.ts';
import { openInMemory, type Store } from '../../../src/store/open.ts';

/** A store in memory that can be told to fail, as when the disk is full. */
export function failingStore(): Store & { failures: number } {
  const inner = openInMemory();
  const store: Store & { failures: number } = {
    ...inner,
    failures: 0,
    records(shape, now) {
      const records = inner.records(shape, now);
      return {
        ...records,
        write(person, record, before) {
          if (store.failures-- > 0) throw new StoreError('full', 'there is no room left');
          return records.write(person, record, before);
        },
      };
    },
  };
  return store;
}
