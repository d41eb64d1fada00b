import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'pg';
import { givenUpIn, type InWork, inMemory, sealed, slotBytes } from './attempt-slot.ts';
import type { Attempt, Attempts, GivenUp, StallPlace, Tried } from './attempts.ts';
import { connection, openSession, type Session, unavailable } from './attempts-session.ts';
import { attemptsSql } from './attempts-sql.ts';
import { StoreError } from './error.ts';
import type { Keys } from './keys.ts';

/** Longer than a process that hangs is left alone; who has a message for longer has surely stopped working on it. In ms. */
const patienceMs = 10_000;
const lookAgainMs = 100;
/** Marks that are still to be taken away when the server is back. */
const mostEnded = 10_000;

type Values = readonly (string | number | Uint8Array | null | readonly string[])[];
type AttemptRow = Readonly<Record<string, unknown>>;

export interface PostgresAttemptsOptions {
  readonly url: string;
  /** What the keys were made from, 32 bytes; the watchdog's thread makes its own. */
  readonly key: Uint8Array;
  /** How long a call may take before it counts as failed, in ms. */
  readonly timeoutMs?: number;
}

/** Marks to be made together. */
interface Asked {
  readonly hashes: readonly string[];
  resolve(known: ReadonlyMap<string, AttemptRow>): void;
  reject(error: unknown): void;
}

/**
 * The attempts of several processes, in a table that all of them see: a message that ended one of them is delivered again to
 * another, perhaps before the first is back.
 *
 * A mark covers a whole turn, so a process that dies leaves marks of messages that did it no harm. Hence the last try is made alone:
 * one message at a time, marked only while it is worked on. Marks of one moment share a query.
 */
export class PostgresAttempts implements Attempts {
  readonly memory = new SharedArrayBuffer(slotBytes);
  readonly place: StallPlace;
  readonly #view = new Uint8Array(this.memory);
  readonly #url: string;
  readonly #timeoutMs: number;
  readonly #keys: Keys;
  readonly #pool: Pool;
  readonly #inWork = new Map<string, InWork>();
  #session: Promise<Session> | undefined;
  #asked: Asked[] = [];
  #ended: string[] = [];
  #pumping: Promise<void> | undefined;
  #closed = false;
  #lane: Promise<unknown> = Promise.resolve();
  /** The message whose last try is under way. */
  #last: { readonly hash: string; readonly holder: number } | undefined;

  constructor({ url, key, timeoutMs = 5_000 }: PostgresAttemptsOptions, keys: Keys) {
    this.#url = url;
    this.#timeoutMs = timeoutMs;
    this.#keys = keys;
    // One for the marks, one so that the end of a last try need not wait for them.
    this.#pool = new Pool({ ...connection(url, timeoutMs), max: 2 });
    this.#pool.on('error', () => undefined);
    this.place = { kind: 'postgres', url, key };
  }

  async begin(messages: readonly Attempt[]): Promise<ReadonlyMap<string, Tried>> {
    const tried = new Map<string, Tried>();
    const until = Date.now() + patienceMs;
    for (let open = messages; ; await sleep(lookAgainMs)) {
      const known = await this.#mark(open);
      const busy: Attempt[] = [];
      for (const message of open) {
        const row = known.get(this.#inWork.get(message.id)?.hash ?? '');
        if (!row || row.mine) continue;
        // While another process is at work on the same message, what becomes of it is waited for.
        if (!row.dead && Date.now() < until) busy.push(message);
        else tried.set(message.id, Number(row.tries) > 1 ? 'given up' : 'once');
      }
      if (busy.length === 0) return tried;
      open = busy;
    }
  }

  last<T>(id: string, work: () => Promise<T>): Promise<T> {
    const turn = this.#lane.then(async () => {
      const inWork = this.#inWork.get(id);
      if (!inWork) throw new Error('the last try of a message that was not begun');
      const { hash, box } = sealed(inWork, this.#keys);
      const { holder } = await this.#open();
      const { count } = await this.#query('last', [hash, holder, Date.now(), box]);
      if (count === 0) throw new StoreError('unavailable', 'another process is trying this message');
      this.#last = { hash, holder };
      try {
        return await work();
      } finally {
        this.#last = undefined;
      }
    });
    this.#lane = turn.catch(() => undefined);
    return turn;
  }

  working(id: string): void {
    const work = this.#inWork.get(id);
    if (!work) return;
    this.#view.fill(0);
    this.#view.set(inMemory(work));
  }

  rest(): void {
    this.#view.fill(0);
    if (!this.#last) return;
    const { hash, holder } = this.#last;
    // The message did no harm. Sent before anything else happens, so that a death for another reason is not held against it.
    void this.#query('survived', [hash, holder]).catch(() => undefined);
  }

  end(ids: readonly string[]): void {
    for (const id of ids) {
      const work = this.#inWork.get(id);
      if (work) this.#ended.push(work.hash);
      this.#inWork.delete(id);
    }
    void this.#pump();
  }

  async givenUp(): Promise<readonly GivenUp[]> {
    await this.#open();
    const { rows } = await this.#query('givenUp', []);
    return rows.flatMap(({ id, box }) => givenUpIn({ hash: String(id), box: box as Buffer }, this.#keys) ?? []);
  }

  told(message: { readonly id: string } | { readonly hash: string }): void {
    const hashes = 'id' in message ? this.#keys.idHashes(message.id) : [message.hash];
    if ('id' in message) this.#inWork.delete(message.id);
    void this.#query('told', [hashes]).catch(() => undefined);
  }

  async close(): Promise<void> {
    if (this.#session) await this.#pump();
    this.#closed = true;
    const session = await this.#session?.catch(() => undefined);
    await session?.close();
    await this.#pool.end();
  }

  #mark(messages: readonly Attempt[]): Promise<ReadonlyMap<string, AttemptRow>> {
    const hashes = messages.map(({ id, sender }) => {
      const [hash = ''] = this.#keys.idHashes(id);
      this.#inWork.set(id, { hash, sender });
      return hash;
    });
    return new Promise((resolve, reject) => {
      this.#asked.push({ hashes, resolve, reject });
      void this.#pump();
    });
  }

  /** Does what waits, in one query for all of it; what comes meanwhile goes with the next one. */
  #pump(): Promise<void> {
    this.#pumping ??= this.#work().finally(() => {
      this.#pumping = undefined;
    });
    return this.#pumping;
  }

  async #work(): Promise<void> {
    while (this.#asked.length > 0 || this.#ended.length > 0) {
      const ended = this.#ended.splice(0);
      const asked = this.#asked.splice(0);
      try {
        const { holder } = await this.#open();
        if (ended.length > 0) await this.#query('end', [ended, holder]);
        const known = await this.#marked(
          asked.flatMap(({ hashes }) => hashes),
          holder,
        );
        for (const { resolve } of asked) resolve(known);
      } catch (error) {
        for (const { reject } of asked) reject(error);
        // With the next call; a mark that stays would only make others wait for nothing.
        this.#ended.push(...ended.slice(-mostEnded));
        if (this.#asked.length === 0) return;
      }
    }
  }

  #open(): Promise<Session> {
    if (this.#closed) return Promise.reject(new StoreError('unavailable', 'the database has been closed'));
    if (this.#session) return this.#session;
    const opened = openSession(this.#url, this.#timeoutMs, () => {
      if (this.#session === opened) this.#session = undefined;
    });
    this.#session = opened;
    return opened;
  }

  /** Marks these as in work, and answers with the rows of those that were so before. */
  async #marked(ids: readonly string[], holder: number): Promise<ReadonlyMap<string, AttemptRow>> {
    if (ids.length === 0) return new Map();
    const { rows } = await this.#query('begin', [ids, holder, Date.now()]);
    const made = new Set(rows.map(({ id }) => id));
    const before = ids.filter((id) => !made.has(id));
    if (before.length === 0) return new Map();
    const known = await this.#query('known', [before, holder]);
    return new Map(known.rows.map((row) => [String(row.id), row]));
  }

  async #query(
    name: keyof typeof attemptsSql,
    values: Values,
  ): Promise<{ rows: readonly AttemptRow[]; count: number }> {
    try {
      const { rows, rowCount } = await this.#pool.query({ name, text: attemptsSql[name], values: [...values] });
      return { rows, count: rowCount ?? 0 };
    } catch (error) {
      throw unavailable(error);
    }
  }
}
