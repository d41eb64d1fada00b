import { randomBytes } from 'node:crypto';
import type { Aliases, Channel, Turns } from '../channels/channel.ts';
import type { Inbound, Reply } from '../conversation/message.ts';
import type { Store } from '../store/open.ts';
import type { Position } from '../store/row.ts';
import { createAliases } from './aliases.ts';
import { createDelivery } from './delivery.ts';
import { Person } from './person.ts';
import { current, merged, type PersonRecord, shapeOf, type Waiting, without } from './record.ts';
import { leaseMs, type Sender } from './sending.ts';
import type { Log, Meter, TurnsHealth } from './telemetry.ts';
import { kindOf } from './telemetry.ts';
import { type Conversing, fireDue, type TurnContext, takeTurn } from './turn.ts';
import { watched } from './watch.ts';

const second = 1_000;
/** Messages of one person that are answered together at most. */
const batch = 20;
/** Records read in one query for due times. */
const page = 500;
/** Due people worked on at once; the rest waits for the next look, so that a long list does not fill the memory. */
const mostActive = 2_000;

export interface TurnsOptions<C extends Waiting, S> {
  readonly store: Store;
  readonly converse: Conversing<C, S>;
  readonly settingsFor: (channel: string) => S;
  /** What is said when a message makes the turn itself fail. */
  readonly apology: (conversation: C | undefined) => Reply;
  readonly channels: readonly Channel[];
  readonly log: Log;
  readonly meter: Meter;
  /** A look at a message from outside before the pure turn; when it fails, the message counts as it is. */
  readonly prepare?: (message: Inbound, conversation: C | undefined) => Promise<Inbound>;
  /** ms since 1970; `Date.now` unless a test keeps its own time. */
  readonly now?: () => number;
  /** How long a process may be silent before another sends for it, in ms; at least twice the longest send. */
  readonly leaseMs?: number;
  /** How often due times are looked up, in ms. */
  readonly tickMs?: number;
}

/** The turns, with what the program around them needs. */
export interface RunningTurns extends Turns, Aliases {
  /** Takes up what the last run left, and looks for due times from now on. */
  start(): Promise<void>;
  /** Takes in nothing more, finishes what has begun, and resolves when that is done or `deadlineMs` is over. */
  stop(deadlineMs: number): Promise<void>;
  health(): TurnsHealth;
  /** Looks for due times now. What it finds is stored when this resolves; `idle` waits for the sends too. */
  tick(): Promise<void>;
  /** Resolves when nobody is being answered. */
  idle(): Promise<void>;
}

interface Waiter {
  readonly message: Inbound;
  resolve(): void;
  reject(error: unknown): void;
}

/** One person while somebody works on them. */
interface Active<C extends Waiting> {
  readonly person: Person<C, Reply>;
  readonly inbox: Waiter[];
  reading: boolean;
  sending: Promise<void> | undefined;
  /** Something was stored since the sender last looked. */
  more: boolean;
}

/** Keeps every conversation so that nothing is lost and nothing happens twice. See ARCHITECTURE.md, "State". */
export function createTurns<C extends Waiting, S>(options: TurnsOptions<C, S>): RunningTurns {
  const { store, channels, log, meter, now = Date.now } = options;
  const { records, trouble } = watched(store.records(shapeOf<C, Reply>(), now), log, now);
  const me = randomBytes(6).toString('base64url');
  const sender: Sender = { me, leaseMs: options.leaseMs ?? leaseMs, sole: records.sole, random: Math.random };
  let replies = 0;
  const context: TurnContext<C, S, Reply> = {
    converse: options.converse,
    settingsFor: options.settingsFor,
    apology: options.apology,
    prepare: options.prepare,
    idHashes: (id) => records.idHashes(id),
    sender,
    nextReplyId: () => `${me}${(replies++).toString(36)}`,
    now,
    meter,
    log,
  };
  const delivery = createDelivery<C>({ channels, sender, now, meter, log });
  const people = new Map<string, Active<C>>();
  const running = new Set<Promise<unknown>>();
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;
  let sweeper: NodeJS.Timeout | undefined;
  let ticking: Promise<void> | undefined;
  /** More is due than is being worked on. */
  let backlog = false;

  function activeOf(from: string): Active<C> {
    const known = people.get(from);
    if (known) return known;
    const active = {
      person: new Person<C, Reply>(from, records, now),
      inbox: [],
      reading: false,
      sending: undefined,
      more: false,
    };
    people.set(from, active);
    return active;
  }

  /** Work that `stop` waits for, with the person kept in memory meanwhile. */
  function withPerson<T>(from: string, work: (active: Active<C>) => Promise<T>): Promise<T> {
    const active = activeOf(from);
    const done = active.person.use();
    const result = work(active).finally(() => {
      done();
      if (active.person.idle && people.get(from) === active) people.delete(from);
      running.delete(result);
      if (backlog && people.size < mostActive / 2) void lookSoon();
    });
    running.add(result);
    return result;
  }

  /** Starts sending to this person unless that is going on; then the one at work looks once more. */
  function send(active: Active<C>): Promise<void> {
    active.more = true;
    active.sending ??= withPerson(active.person.from, async () => {
      while (active.more) {
        active.more = false;
        await delivery.deliver(active.person);
      }
    }).finally(() => {
      active.sending = undefined;
    });
    return active.sending;
  }

  async function readInbox(active: Active<C>): Promise<void> {
    if (active.reading) return;
    active.reading = true;
    try {
      while (active.inbox.length > 0) {
        const waiters = active.inbox.splice(0, batch);
        try {
          await takeTurn(
            active.person,
            waiters.map(({ message }) => message),
            context,
          );
          for (const { resolve } of waiters) resolve();
          void send(active);
        } catch (error) {
          for (const { reject } of waiters) reject(error);
        }
      }
    } finally {
      active.reading = false;
    }
  }

  function receiveOne(from: string, messages: readonly Inbound[]): Promise<unknown> {
    return withPerson(from, async (active) => {
      const stored = messages.map(
        (message) => new Promise<void>((resolve, reject) => active.inbox.push({ message, resolve, reject })),
      );
      void readInbox(active);
      await Promise.all(stored);
    });
  }

  /** Does what is due with one record: the end of a wait, replies that were left, the end of its time. */
  function attend(from: string): Promise<void> {
    return withPerson(from, async (active) => {
      const { person } = active;
      if (!active.sending && !active.reading) person.forgetWhatIsKnown();
      await fireDue(person, context);
      await person.alone(() => person.tidy());
      void send(active);
    });
  }

  async function lookFrom(after: Position | undefined, at: number): Promise<Position | undefined> {
    const found = await records.due(at, page, after);
    await Promise.all(
      found.map(({ record }) => {
        if (!record) {
          meter.count('unreadable_records');
          return undefined;
        }
        return record.from === null || people.has(record.from) ? undefined : attend(record.from).catch(putOff);
      }),
    );
    return found.length < page ? undefined : found.at(-1)?.position;
  }

  function putOff(error: unknown): void {
    log.warn({ kind: kindOf(error) }, 'something due was put off');
  }

  async function look(at: number): Promise<void> {
    let after: Position | undefined;
    do after = await lookFrom(after, at);
    while (after && !stopping && people.size < mostActive);
    backlog = after !== undefined;
  }

  async function tick(at = now()): Promise<void> {
    try {
      await look(at);
    } catch (error) {
      putOff(error);
    }
  }

  /** Looks again, unless that is going on. */
  function lookSoon(): Promise<void> {
    backlog = false;
    ticking ??= tick().finally(() => {
      ticking = undefined;
    });
    return ticking;
  }

  async function idle(): Promise<void> {
    while (running.size > 0) await Promise.allSettled(running);
  }

  async function rename(from: string, to: string): Promise<void> {
    if (from === to) return;
    // Always in the same order, so that two opposite renames cannot wait for each other.
    const [first, other] = from < to ? [from, to] : [to, from];
    await withPerson(first, (a) =>
      withPerson(other, (b) => a.person.alone(() => b.person.alone(() => move(a.person, b.person, from)))),
    );
    void withPerson(to, send);
  }

  return {
    async receive(messages) {
      if (stopping) throw new Error('stopping: nothing more is taken in');
      const byPerson = Map.groupBy(messages, ({ from }) => from);
      const results = await Promise.allSettled([...byPerson].map(([from, own]) => receiveOne(from, own)));
      const failed = results.find((result) => result.status === 'rejected');
      if (failed) throw failed.reason;
    },
    async delivered(from, replyId) {
      await withPerson(from, ({ person }) =>
        person.alone(async () => {
          person.forgetWhatIsKnown();
          await person.change((record) => ({
            record: record.out.some(({ id }) => id === replyId) ? without(record, replyId) : record,
            answer: undefined,
          }));
        }),
      );
    },
    async forget(from) {
      await withPerson(from, ({ person }) =>
        person.alone(() => person.change(() => ({ record: null, answer: undefined }))),
      );
    },
    rename,
    ...createAliases(store, now, rename),
    async start() {
      // With one process only, every lease found is that of a dead one, whenever it ends.
      await tick(records.sole ? now() + sender.leaseMs : now());
      timer = setInterval(lookSoon, options.tickMs ?? second);
      sweeper = setInterval(() => void records.sweep().catch(putOff), 60 * second);
    },
    async stop(deadlineMs) {
      stopping = true;
      clearInterval(timer);
      clearInterval(sweeper);
      const giveBack = setTimeout(() => delivery.stop(), deadlineMs * 0.7);
      let deadline: NodeJS.Timeout | undefined;
      const over = new Promise<void>((resolve) => {
        deadline = setTimeout(resolve, deadlineMs);
      });
      await Promise.race([idle(), over]);
      clearTimeout(giveBack);
      clearTimeout(deadline);
    },
    health: () => ({ store: trouble(), halted: delivery.halted(), active: people.size, stopping }),
    tick: () => tick(),
    idle,
  };

  async function move(one: Person<C, Reply>, two: Person<C, Reply>, from: string): Promise<void> {
    const [old, there] = one.from === from ? [one, two] : [two, one];
    for (;;) {
      one.forgetWhatIsKnown();
      two.forgetWhatIsKnown();
      const [before, beforeThere] = [await old.kept(), await there.kept()];
      if (!before) return;
      const record: PersonRecord<C, Reply> = merged(
        there.from,
        current(before.record, now()),
        beforeThere ? current(beforeThere.record, now()) : undefined,
      );
      const moved = await records.move(before, there.from, record, beforeThere);
      one.forgetWhatIsKnown();
      two.forgetWhatIsKnown();
      if (moved) return;
    }
  }
}
