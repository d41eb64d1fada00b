import { randomBytes } from 'node:crypto';
import type { Inbound, Reply } from '../conversation/message.ts';
import type { Store } from '../store/open.ts';
import { createAliases, forgetNames } from './aliases.ts';
import type { Aliases, Channel, Receiver } from './channel.ts';
import { createDelivery } from './delivery.ts';
import { createDue, type Due } from './due.ts';
import { newTurnId, replyIdOf } from './ids.ts';
import { type Active, createPeople, type People } from './people.ts';
import { removeReply, shapeOf, type Waiting } from './record.ts';
import { renamePerson } from './rename.ts';
import { leaseMs, type Sender } from './sending.ts';
import { kindOf, type Log, type Meter, type TurnsHealth } from './telemetry.ts';
import { type Conversing, fireDue, giveUp, type TurnContext, takeTurn } from './turn.ts';
import { createUnreadable } from './unreadable.ts';
import { watched } from './watch.ts';

const second = 1_000;
/** Messages of one person that are answered together at most. */
const batch = 20;

export interface TurnsOptions<C extends Waiting, S> {
  readonly store: Store;
  readonly converse: Conversing<C, S>;
  readonly settingsFor: (channel: string) => S;
  /** What is said when a message makes the turn itself fail. */
  readonly apology: (conversation: C | undefined, languageHint?: string) => Reply;
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
export interface RunningTurns extends Receiver, Aliases {
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

/** Keeps every conversation so that nothing is lost and nothing happens twice. See ARCHITECTURE.md, "State". */
export function createTurns<C extends Waiting, S>(options: TurnsOptions<C, S>): RunningTurns {
  const { store, channels, log, meter, now = Date.now } = options;
  const { records, trouble } = watched(store.records(shapeOf<C, Reply>(), now), log, now);
  const me = randomBytes(6).toString('base64url');
  const sender: Sender = { me, leaseMs: options.leaseMs ?? leaseMs, sole: records.sole, random: Math.random };
  const context: TurnContext<C, S, Reply> = {
    converse: options.converse,
    settingsFor: options.settingsFor,
    apology: options.apology,
    prepare: options.prepare,
    onErased: (from) => forgetNames(store, now, from),
    idHashes: (id) => records.idHashes(id),
    attempts: store.attempts,
    sender,
    now,
    meter,
    log,
  };
  const delivery = createDelivery<C>({ channels, sender, onGone: context.onErased, now, meter, log });
  const due: Due = createDue<C>({
    records,
    people: () => people,
    processDue,
    now,
    everyMs: options.tickMs ?? second,
    log,
    meter,
  });
  const people: People<C> = createPeople<C>(records, now, due.onCapacity);
  let stopping = false;
  const unreadable = createUnreadable({ apologise: apologiseTo, meter, log });

  /** Outside of the record, which cannot be read. */
  function apologiseTo({ from, address, languageHint }: Inbound): void {
    const reply = options.apology(undefined, languageHint);
    void people.with(from, () => delivery.sendOnce(from, address ?? null, reply, replyIdOf(newTurnId(), 0)));
  }

  /** Starts sending to this person unless that is going on; then the one at work looks once more. */
  function send(active: Active<C>): Promise<void> {
    active.more = true;
    active.sending ??= people
      .with(active.person.from, async () => {
        while (active.more) {
          active.more = false;
          await delivery.deliver(active.person);
        }
      })
      .finally(() => {
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
          // What came after them waits for its redelivery too, or it would overtake them.
          for (const { reject } of [...waiters, ...active.inbox.splice(0)]) reject(error);
        }
      }
    } finally {
      active.reading = false;
    }
  }

  function receiveOne(from: string, messages: readonly Inbound[]): Promise<void> {
    return people.with(from, async (active) => {
      const stored = messages.map(
        (message) => new Promise<void>((resolve, reject) => active.inbox.push({ message, resolve, reject })),
      );
      void readInbox(active);
      // Nobody else may begin with this person before the whole call is through.
      const failed = (await Promise.allSettled(stored)).find(({ status }) => status === 'rejected');
      if (failed?.status === 'rejected') throw failed.reason;
    });
  }

  /** Does what is due with one record: the end of a wait, replies that were left, the end of its time. */
  function processDue(from: string): Promise<void> {
    return people.with(from, async (active) => {
      const { person } = active;
      if (!active.sending && !active.reading) person.invalidate();
      await fireDue(person, context);
      await person.runExclusive(() => person.expire());
      void send(active);
    });
  }

  /** Tells everybody whose message is not tried again; what fails here is told when the platform delivers the message once more. */
  async function apologise(): Promise<void> {
    try {
      for (const message of await store.attempts.givenUp()) {
        await people.with(message.from, async (active) => {
          await giveUp(active.person, message, context);
          void send(active);
        });
        store.attempts.told(message);
      }
    } catch (error) {
      log.warn({ kind: kindOf(error) }, 'apologies for messages that ended the program were put off');
    }
  }

  async function rename(from: string, to: string): Promise<void> {
    if (from === to) return;
    await renamePerson(people, records, now, from, to);
    void people.with(to, send);
  }

  async function delivered(from: string, replyId: string): Promise<void> {
    await people.with(from, ({ person }) =>
      person.runExclusive(async () => {
        person.invalidate();
        await person.update((record) => ({
          record: record.out.some(({ id }) => id === replyId) ? removeReply(record, replyId) : record,
          answer: undefined,
        }));
      }),
    );
  }

  async function forget(from: string): Promise<void> {
    await people.with(from, ({ person }) =>
      person.runExclusive(() => person.update(() => ({ record: null, answer: undefined }))),
    );
    await forgetNames(store, now, from);
  }

  const aliases = createAliases(store, now, rename);
  const { spared } = unreadable;

  return {
    async receive(messages) {
      if (stopping) throw new Error('stopping: nothing more is taken in');
      const byPerson = Map.groupBy(messages, ({ from }) => from);
      const givenUp = new Set<string>();
      const results = await Promise.allSettled(
        [...byPerson].map(async ([from, own]) => {
          if (!(await unreadable.stored(own, receiveOne(from, own)))) givenUp.add(from);
        }),
      );
      const failed = results.find((result) => result.status === 'rejected');
      if (failed) throw failed.reason;
      return givenUp;
    },
    delivered: (from, replyId) => spared(from, delivered(from, replyId), undefined),
    forget: (from) => spared(from, forget(from), undefined),
    rename: (from, to) => spared(to, rename(from, to), undefined),
    alias: (other, person) => spared(person, aliases.alias(other, person), undefined),
    whoIs: (other) => spared(other, aliases.whoIs(other), other),
    async start() {
      await apologise();
      // With one process only, every lease found is that of a dead one, whenever it ends.
      await due.poll('due', records.sole ? now() + sender.leaseMs : now());
      due.start();
    },
    async stop(deadlineMs) {
      stopping = true;
      due.stop();
      const giveBack = setTimeout(() => delivery.stop(), deadlineMs * 0.7);
      let deadline: NodeJS.Timeout | undefined;
      const over = new Promise<void>((resolve) => {
        deadline = setTimeout(resolve, deadlineMs);
      });
      await Promise.race([people.idle(), over]);
      clearTimeout(giveBack);
      clearTimeout(deadline);
    },
    health: () => ({ store: trouble(), halted: delivery.halted(), active: people.size, stopping }),
    async tick() {
      await due.poll('due');
      await due.poll('ends');
    },
    idle: () => people.idle(),
  };
}
