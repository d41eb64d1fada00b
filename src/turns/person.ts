import type { Kept, Records } from '../store/records.ts';
import { dropExpired, emptyRecord, type PersonRecord, type Waiting } from './record.ts';

/** Attempts at one conditional write before the store is taken to be broken; losing a few times in a row is normal. */
const mostAttempts = 50;

/** What a change comes to: the record to store (the same object: nothing to store; `null`: delete it) and an answer. */
export interface Step<C extends Waiting, R, T> {
  readonly record: PersonRecord<C, R> | null;
  readonly answer: T;
}

/**
 * One person's record while somebody works on it. Changes run one after the other in this process; across processes
 * the conditional write decides, and the loser's change is computed again on the winner's record. So a change must be pure.
 */
export class Person<C extends Waiting, R> {
  readonly from: string;
  readonly #records: Records<PersonRecord<C, R>>;
  readonly #now: () => number;
  #last: Promise<unknown> = Promise.resolve();
  #users = 0;
  /** What was last read or written. It may be behind another process: then the next write loses and reads again. */
  #kept: Kept<PersonRecord<C, R>> | undefined;
  #known = false;

  constructor(from: string, records: Records<PersonRecord<C, R>>, now: () => number) {
    this.from = from;
    this.#records = records;
    this.#now = now;
  }

  /** Nobody works on this person. */
  get idle(): boolean {
    return this.#users === 0;
  }

  /** Keeps what is known of this person in memory until `done`. */
  retain(): () => void {
    this.#users += 1;
    return () => {
      this.#users -= 1;
    };
  }

  /** Runs work alone: no other change of this person happens in this process meanwhile. */
  runExclusive<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** The record as it is now. @throws StoreError */
  async read(): Promise<PersonRecord<C, R>> {
    if (!this.#known) {
      this.#kept = await this.#records.read(this.from);
      this.#known = true;
    }
    return this.#kept ? dropExpired(this.#kept.record, this.#now()) : emptyRecord;
  }

  /** Must be called inside `runExclusive`. @throws StoreError, and whatever `change` throws */
  async update<T>(change: (record: PersonRecord<C, R>) => Step<C, R, T>): Promise<T> {
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      const before = await this.read();
      const { record, answer } = change(before);
      if (record === before) return answer;
      if (await this.#store(record)) return answer;
      this.invalidate();
    }
    throw new Error('a record could not be written: another write came first every time');
  }

  /** Deletes what has been kept long enough. Must be called inside `runExclusive`. */
  async expire(): Promise<void> {
    await this.read();
    const stored = this.#kept?.record;
    if (stored && dropExpired(stored, this.#now()) !== stored)
      await this.update((record) => ({ record: { ...record }, answer: undefined }));
  }

  /** The next reading asks the store. */
  invalidate(): void {
    this.#known = false;
    this.#kept = undefined;
  }

  async #store(record: PersonRecord<C, R> | null): Promise<boolean> {
    try {
      if (record === null) {
        await this.#records.remove(this.from);
        this.invalidate();
        return true;
      }
      const written = await this.#records.write(this.from, record, this.#kept);
      if (!written) return false;
      this.#kept = written;
      return true;
    } catch (error) {
      // The write may have happened all the same.
      this.invalidate();
      throw error;
    }
  }

  /** What a move needs: the record with its revision. */
  async readWithRevision(): Promise<Kept<PersonRecord<C, R>> | undefined> {
    await this.read();
    return this.#kept;
  }
}
