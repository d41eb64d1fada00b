import { sessionLife } from '../conversation/session.ts';
import type { Store } from '../store/open.ts';
import type { RecordShape } from '../store/records.ts';
import type { Aliases } from './channel.ts';

/** Outlives every conversation by the hour after which a channel names the same pair again, and one more. */
const lifeMs = sessionLife + 2 * 3_600_000;

/** One other name of a person, in the same store as the conversations: sealed, under a hashed name. */
interface Alias {
  readonly v: 1;
  readonly person: string;
  /** When it is forgotten, in ms since 1970. */
  readonly until: number;
}

const shape: RecordShape<Alias> = {
  due: () => null,
  ends: () => null,
  expires: ({ until }) => until,
  readable: (parsed): parsed is Alias => typeof parsed === 'object' && parsed !== null && 'person' in parsed,
};

/** All other names of one person, so that they can be forgotten with the person. */
interface Names {
  readonly v: 1;
  readonly names: readonly string[];
  readonly until: number;
}

const namesShape: RecordShape<Names> = {
  due: () => null,
  ends: () => null,
  expires: ({ until }) => until,
  readable: (parsed): parsed is Names => typeof parsed === 'object' && parsed !== null && 'names' in parsed,
};

/** More names than one person ever has at the same time; older ones expire by themselves. */
const mostNames = 5;

/** No person has a name with a space before the channel, so a conversation and these are never the same row. */
const rowOf = (other: string): string => `alias ${other}`;
const namesOf = (person: string): string => `names ${person}`;

/** Keeps other names of people. `rename` moves a conversation from one name to another. */
export function createAliases(
  store: Store,
  now: () => number,
  rename: (from: string, to: string) => Promise<void>,
): Aliases {
  const records = store.records(shape, now);
  return {
    async alias(other, person) {
      const until = now() + lifeMs;
      const names = store.records(namesShape, now);
      const known = await names.read(namesOf(person));
      const all = [...new Set([...(known?.record.names ?? []), other])].slice(-mostNames);
      // Whoever wins wrote within the same moment, so a lost write is not repeated.
      await names.write(namesOf(person), { v: 1, names: all, until }, known);
      await records.write(rowOf(other), { v: 1, person, until }, await records.read(rowOf(other)));
      await rename(other, person);
    },
    whoIs: (other) => whoIs(store, now, other),
  };
}

/** The person that `other` was last said to mean, or `other` itself. */
export async function whoIs(store: Store, now: () => number, other: string): Promise<string> {
  const kept = await store.records(shape, now).read(rowOf(other));
  return kept && kept.record.until > now() ? kept.record.person : other;
}

/** Forgets every other name of a person who wants to be forgotten. */
export async function forgetNames(store: Store, now: () => number, person: string): Promise<void> {
  const names = store.records(namesShape, now);
  const known = await names.read(namesOf(person));
  if (!known) return;
  for (const other of known.record.names) await names.remove(rowOf(other));
  await names.remove(namesOf(person));
}
