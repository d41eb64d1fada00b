import type { Reply } from '../../src/conversation/message.ts';
import type { Records } from '../../src/store/records.ts';
import type { Channel } from '../../src/turns/channel.ts';
import type { PersonRecord } from '../../src/turns/record.ts';
import type { Counting } from './counting.ts';

/** Ways to take one guarantee out of the program, each of which the checker must notice. */
export const mutations = [
  'no dedupe',
  'send before save',
  'acknowledge before save',
  'no conditional write',
  'no lease',
  'no drain at start',
  'timer lost',
  'sending out of order',
  'a sent reply now and then not noted',
] as const;
export type Mutation = (typeof mutations)[number];

type Person = PersonRecord<Counting, Reply>;

/** Records with one guarantee gone. `acknowledge before save` is no matter of the records: worker.ts does it. */
export function mutatedRecords(records: Records<Person>, mutation: Mutation | null, channel: Channel): Records<Person> {
  const reading = (change: (record: Person) => Person): Records<Person> => ({
    ...records,
    async read(person) {
      const kept = await records.read(person);
      return kept && { ...kept, record: change(kept.record) };
    },
  });
  const finding = (keep: (record: Person) => boolean): Records<Person> => ({
    ...records,
    reached: async (time, at, limit, after) => {
      const found = await records.reached(time, at, limit, after);
      return found.map((one) => (one.record && !keep(one.record) ? { ...one, record: undefined } : one));
    },
  });
  switch (mutation) {
    case 'no dedupe':
      return reading((record) => ({ ...record, seen: {} }));
    case 'no lease':
      return reading((record) => ({ ...record, lease: null }));
    case 'no drain at start':
      return finding((record) => record.out.length === 0);
    case 'timer lost':
      return reading((record) => ({
        ...record,
        conversation: record.conversation && { ...record.conversation, wait: null },
      }));
    case 'sending out of order':
      return {
        ...records,
        write: (person, record, before) => records.write(person, { ...record, out: record.out.toReversed() }, before),
      };
    case 'a sent reply now and then not noted': {
      let sent = 0;
      return {
        ...records,
        write: (person, record, before) => {
          const [head] = before?.record.out ?? [];
          const noted = head && !record.out.some(({ id }) => id === head.id);
          const out = noted && ++sent % 10 === 0 ? [head, ...record.out] : record.out;
          return records.write(person, { ...record, out }, before);
        },
      };
    }
    case 'no conditional write':
      return {
        ...records,
        async write(person, record) {
          for (;;) {
            const written = await records.write(person, record, await records.read(person));
            if (written) return written;
          }
        },
      };
    case 'send before save':
      return {
        ...records,
        async write(person, record, before) {
          for (const { reply, id } of record.out) await channel.send(person, reply, id);
          return records.write(person, { ...record, out: [] }, before);
        },
      };
    default:
      return records;
  }
}
