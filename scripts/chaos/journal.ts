import { openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Attempts } from '../../src/store/attempts.ts';
import type { Records } from '../../src/store/records.ts';
import type { PersonRecord, Waiting } from '../../src/turns/record.ts';

/** One attempt of a process at sending a reply, as the process itself knew it. All times in ms since 1970. */
export interface Attempt {
  readonly life: string;
  /** The how-manieth of this life. */
  readonly attempt: number;
  /** The person, and the sender's name for the reply. */
  readonly to: string;
  readonly id: string;
  readonly began: number;
  /** The end of the lease under which it was sent; 0 without one. */
  readonly leaseUntil: number;
  /** When the bot was told that nobody knows what became of it. */
  readonly inDoubt: number | undefined;
  /** When the same life had stored that it need not be sent any more. */
  readonly noted: number | undefined;
}

type Line =
  | { readonly line: 'began'; readonly attempt: number; readonly to: string; readonly id: string; leaseUntil: number }
  | { readonly line: 'in doubt'; readonly attempt: number }
  | { readonly line: 'noted'; readonly to: string; readonly id: string }
  | { readonly line: 'gave up' }
  | { readonly line: 'works on'; readonly ids: readonly string[] };

/** What one life of a process did. Each line is with the system when the call returns, so a kill takes back nothing. */
export class Journal {
  readonly #file: number;
  #attempts = 0;
  #leases = new Map<string, number>();

  constructor(folder: string, life: string) {
    this.#file = openSync(join(folder, life), 'ax');
  }

  /** An attempt begins. Returns its number. */
  began(to: string, id: string): number {
    this.#attempts += 1;
    this.#write({ line: 'began', attempt: this.#attempts, to, id, leaseUntil: this.#leases.get(to) ?? 0 });
    return this.#attempts;
  }

  inDoubt(attempt: number): void {
    this.#write({ line: 'in doubt', attempt });
  }

  gaveUp(): void {
    this.#write({ line: 'gave up' });
  }

  /** Attempts that write down which messages this life began to work on. */
  over(attempts: Attempts): Attempts {
    return {
      begin: (messages) => {
        this.#write({ line: 'works on', ids: messages.map(({ id }) => id) });
        return attempts.begin(messages);
      },
      last: (id, work) => attempts.last(id, work),
      working: (id) => attempts.working(id),
      rest: () => attempts.rest(),
      end: (ids) => attempts.end(ids),
      givenUp: () => attempts.givenUp(),
      told: (message) => attempts.told(message),
      memory: attempts.memory,
      place: attempts.place,
      close: () => attempts.close(),
    };
  }

  /** Records that write down which replies left them, and remember the leases of this life. */
  noting<C extends Waiting, R>(records: Records<PersonRecord<C, R>>): Records<PersonRecord<C, R>> {
    let me: string | undefined;
    return {
      ...records,
      write: async (person, record, before) => {
        const kept = await records.write(person, record, before);
        if (!kept) return kept;
        const { lease } = record;
        // A lease that was not there before is one's own.
        if (lease && lease.by !== before?.record.lease?.by) me = lease.by;
        if (lease && lease.by === me) this.#leases.set(person, lease.until);
        const left = new Set(record.out.map(({ id }) => id));
        for (const { id } of before?.record.out ?? [])
          if (!left.has(id)) this.#write({ line: 'noted', to: person, id });
        return kept;
      },
    };
  }

  #write(line: Line): void {
    writeSync(this.#file, `${JSON.stringify({ ...line, at: Date.now() })}\n`);
  }
}

/** What the journals of a folder say. */
export interface Journals {
  readonly attempts: readonly Attempt[];
  /** How many replies were given up by the bot's own account. */
  readonly givenUp: number;
  /** The lives that began to work on each message, by its id as the bot names it. */
  readonly workedOn: ReadonlyMap<string, ReadonlySet<string>>;
}

export function readJournals(folder: string): Journals {
  const attempts: Attempt[] = [];
  const workedOn = new Map<string, Set<string>>();
  let givenUp = 0;
  for (const life of readdirSync(folder)) {
    const lines = readFileSync(join(folder, life), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Line & { readonly at: number });
    const inDoubt = new Map<number, number>();
    const noted = new Map<string, number>();
    for (const line of lines) {
      if (line.line === 'in doubt') inDoubt.set(line.attempt, line.at);
      if (line.line === 'noted') noted.set(`${line.to} ${line.id}`, line.at);
      if (line.line === 'gave up') givenUp += 1;
      if (line.line === 'works on')
        for (const id of line.ids) workedOn.set(id, (workedOn.get(id) ?? new Set()).add(life));
    }
    for (const line of lines) {
      if (line.line !== 'began') continue;
      const { attempt, to, id, leaseUntil, at } = line;
      attempts.push({
        ...{ life, attempt, to, id, began: at, leaseUntil },
        ...{ inDoubt: inDoubt.get(attempt), noted: noted.get(`${to} ${id}`) },
      });
    }
  }
  return { attempts, givenUp, workedOn };
}
