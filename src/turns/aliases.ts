import type { Aliases } from '../channels/channel.ts';
import type { Store } from '../store/open.ts';
import type { RecordShape } from '../store/records.ts';

/** Outlives every conversation (24 h) by the hour after which a channel names the same pair again, and one more. */
const lifeMs = 26 * 3_600_000;

/** One other name of a person, in the same store as the conversations: sealed, under a hashed name. */
interface Alias {
  readonly v: 1;
  readonly person: string;
  /** When it is forgotten, in ms since 1970. */
  readonly until: number;
}

const shape: RecordShape<Alias> = {
  due: () => null,
  expires: ({ until }) => until,
  readable: (parsed): parsed is Alias => typeof parsed === 'object' && parsed !== null && 'person' in parsed,
};

/** No person has a name with a space before the channel, so a conversation and an alias are never the same row. */
const rowOf = (other: string): string => `alias ${other}`;

/** Keeps other names of people. `rename` moves a conversation from one name to another. */
export function createAliases(
  store: Store,
  now: () => number,
  rename: (from: string, to: string) => Promise<void>,
): Aliases {
  const records = store.records(shape, now);
  return {
    async alias(other, person) {
      // Whoever wins wrote within the same moment, so a lost write is not repeated.
      await records.write(rowOf(other), { v: 1, person, until: now() + lifeMs }, await records.read(rowOf(other)));
      await rename(other, person);
    },
    async whoIs(other) {
      const kept = await records.read(rowOf(other));
      return kept && kept.record.until > now() ? kept.record.person : other;
    },
  };
}
