import type { Inbound, Reply } from '../conversation/message.ts';
import type { Records } from '../store/records.ts';
import { Person } from './person.ts';
import type { PersonRecord, Waiting } from './record.ts';

/** A message that somebody waits to see stored. */
interface Waiter {
  readonly message: Inbound;
  resolve(): void;
  reject(error: unknown): void;
}

/** One person while somebody works on them. */
export interface Active<C extends Waiting> {
  readonly person: Person<C, Reply>;
  readonly inbox: Waiter[];
  reading: boolean;
  sending: Promise<void> | undefined;
  /** Something was stored since the sender last looked. */
  more: boolean;
}

/** The people somebody works on just now; nobody else is in memory. */
export interface People<C extends Waiting> {
  /** Does work on a person, who is kept in memory meanwhile. */
  with<T>(from: string, work: (active: Active<C>) => Promise<T>): Promise<T>;
  has(from: string): boolean;
  readonly size: number;
  /** Resolves when nobody is worked on. */
  idle(): Promise<void>;
}

/** @param left called whenever some work has ended */
export function createPeople<C extends Waiting>(
  records: Records<PersonRecord<C, Reply>>,
  now: () => number,
  left: () => void,
): People<C> {
  const people = new Map<string, Active<C>>();
  const running = new Set<Promise<unknown>>();

  function activeOf(from: string): Active<C> {
    const known = people.get(from);
    if (known) return known;
    const person = new Person<C, Reply>(from, records, now);
    const active = { person, inbox: [], reading: false, sending: undefined, more: false };
    people.set(from, active);
    return active;
  }

  return {
    with(from, work) {
      const active = activeOf(from);
      const done = active.person.retain();
      const result = work(active).finally(() => {
        done();
        if (active.person.idle) people.delete(from);
        running.delete(result);
        left();
      });
      running.add(result);
      return result;
    },
    has: (from) => people.has(from),
    get size() {
      return people.size;
    },
    async idle() {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}
