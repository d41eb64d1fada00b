import { StoreError } from '../../../src/store/error.ts';
import { openInMemory, type Store } from '../../../src/store/open.ts';

export interface FailingStore extends Store {
  /** So many of the next writes fail. */
  failures: number;
  /** The one person whose record cannot be read. */
  unreadable: string | null;
}

/** A store in memory that can be told to fail, as when the disk is full. */
export function failingStore(): FailingStore {
  const inner = openInMemory();
  const store: FailingStore = {
    ...inner,
    failures: 0,
    unreadable: null,
    records(shape, now) {
      const records = inner.records(shape, now);
      return {
        ...records,
        read(person) {
          if (person === store.unreadable) throw new StoreError('unreadable', 'the record cannot be read');
          return records.read(person);
        },
        write(person, record, before) {
          if (store.failures-- > 0) throw new StoreError('full', 'there is no room left');
          return records.write(person, record, before);
        },
      };
    },
  };
  return store;
}
