import type { Reply } from '../conversation/message.ts';
import type { Records } from '../store/records.ts';
import type { People } from './people.ts';
import type { Person } from './person.ts';
import { dropExpired, mergeRecords, type PersonRecord, type Waiting } from './record.ts';

/** Takes what is kept of one person over to another name; if both have something, the newer conversation wins. Idempotent. */
export async function renamePerson<C extends Waiting>(
  people: People<C>,
  records: Records<PersonRecord<C, Reply>>,
  now: () => number,
  from: string,
  to: string,
): Promise<void> {
  // Always in the same order, so that two opposite renames cannot wait for each other.
  const [first, other] = from < to ? [from, to] : [to, from];
  await people.with(first, ({ person: one }) =>
    people.with(other, ({ person: two }) =>
      one.runExclusive(() => two.runExclusive(() => (first === from ? move(one, two) : move(two, one)))),
    ),
  );

  async function move(old: Person<C, Reply>, there: Person<C, Reply>): Promise<void> {
    for (let moved = false; !moved; ) {
      old.invalidate();
      there.invalidate();
      const before = await old.readWithRevision();
      const beforeThere = await there.readWithRevision();
      if (!before) return;
      const known = beforeThere && dropExpired(beforeThere.record, now());
      const record = mergeRecords(there.from, dropExpired(before.record, now()), known);
      moved = await records.move(before, there.from, record, beforeThere);
    }
    old.invalidate();
    there.invalidate();
  }
}
