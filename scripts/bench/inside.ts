import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Conversation } from '../../src/conversation/conversation.ts';
import { converse } from '../../src/conversation/converse.ts';
import type { Inbound, Reply } from '../../src/conversation/message.ts';
import { apologyFor } from '../../src/conversation/say/apology.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { afterTurn, emptyRecord, type PersonRecord, shapeOf } from '../../src/turns/record.ts';
import { createTurns, type RunningTurns } from '../../src/turns/turns.ts';

// What is measured without HTTP, in the process of the bench itself.

const settings = { dataMode: 'checklist', carrier: 'WhatsApp', operator: {} } as const;
const silent = { info() {}, warn() {}, error() {}, count() {} };
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const visit = ['Hola', 'olvidé la clave patronal', 'empresa', 'sí', 'cuánto se demora?', 'gracias'];

const key = new Uint8Array(32).fill(3);

function inbound(id: string, from: string, text: string): Inbound {
  return { id, from, at: Date.now(), body: { type: 'text', text } };
}

function cpuOf(work: () => void): number {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return user + system;
}

/** Microseconds of CPU for one pure turn of a visit of six messages, in a warm loop. */
export function pureTurn(visits = 2_000): number {
  const one = (): void => {
    let conversation: Conversation | undefined;
    for (const [n, text] of visit.entries()) {
      conversation =
        converse(conversation, [inbound(`${n}`, 'whatsapp:1', text)], Date.now(), settings).conversation ?? undefined;
    }
  };
  for (let n = 0; n < 300; n++) one();
  return (
    cpuOf(() => {
      for (let n = 0; n < visits; n++) one();
    }) /
    (visits * visit.length)
  );
}

/** A record as it is kept in the middle of a visit; `replies` of them are still to be sent. */
function recordOf(from: string, replies: number): PersonRecord<Conversation, Reply> {
  let record: PersonRecord<Conversation, Reply> = emptyRecord;
  for (const [n, text] of visit.slice(0, 4).entries()) {
    const now = Date.now();
    const turn = converse(record.conversation ?? undefined, [inbound(`${n}`, from, text)], now, settings);
    const out = turn.replies.map((reply) => ({ id: `${n}`, reply, at: now, tries: 0, ambiguous: false, crashes: 0 }));
    const effect = {
      from,
      address: undefined,
      conversation: turn.conversation,
      replies: out,
      ids: [`${n}`.padStart(8, 'x')],
    };
    record = { ...afterTurn(record, effect, now), out: out.slice(0, replies) };
  }
  return record;
}

/** Bytes of a record in the middle of a visit: as JSON, with nothing to be sent and with one reply. */
export function recordBytes(): { readonly quiet: number; readonly sending: number } {
  const bytes = (replies: number): number => Buffer.byteLength(JSON.stringify(recordOf('whatsapp:EC.1', replies)));
  return { quiet: bytes(0), sending: bytes(1) };
}

/** Fills a store with people in the middle of a visit; the first `pending` of them have a reply to be sent. */
async function fill(store: Store, people: number, pending: number): Promise<void> {
  const [quiet, sending] = [recordOf('', 0), recordOf('', 1)];
  const records = store.records(shapeOf<Conversation, Reply>(), Date.now);
  for (let from = 0; from < people; from += 1_000) {
    const some = Array.from({ length: Math.min(1_000, people - from) }, (_, n) => from + n);
    await Promise.all(
      some.map((n) =>
        records.write(`whatsapp:EC.${n}`, { ...(n < pending ? sending : quiet), from: `whatsapp:EC.${n}` }, undefined),
      ),
    );
  }
}

function turnsOn(store: Store, sent: () => void): RunningTurns {
  return createTurns({
    store,
    converse,
    settingsFor: () => settings,
    apology: apologyFor,
    channels: [
      {
        name: 'whatsapp',
        async send() {
          sent();
          return { status: 'sent' };
        },
      },
    ],
    log: silent,
    meter: silent,
  });
}

/** A store with this many people in it, ready for rounds of turns. */
export class Crowd {
  readonly #people: number;
  readonly #store: Store;
  readonly #running: RunningTurns;
  #turns = 0;

  private constructor(people: number, store: Store) {
    this.#people = people;
    this.#store = store;
    this.#running = turnsOn(store, () => undefined);
  }

  static async of(people: number, file: string): Promise<Crowd> {
    const store = await openStore({ kind: 'sqlite', file, key, previousKey: null });
    await fill(store, people, 0);
    return new Crowd(people, store);
  }

  /** CPU per turn, in microseconds: people picked from all over write, 32 at once; always the same 1,000 of them, however many there are. */
  async round(turns: number): Promise<number> {
    const end = this.#turns + turns;
    const runner = async (): Promise<void> => {
      for (let n = this.#turns++; n < end; n = this.#turns++) {
        const person = (n % 1_000) * Math.floor(this.#people / 1_000);
        await this.#running.receive([inbound(`m${n}`, `whatsapp:EC.${person}`, 'cuánto se demora?')]);
      }
    };
    const started = process.cpuUsage();
    await Promise.all(Array.from({ length: 32 }, runner));
    this.#turns = end;
    await this.#running.idle();
    const { user, system } = process.cpuUsage(started);
    return (user + system) / turns;
  }

  async end(): Promise<void> {
    await this.#running.stop(1_000);
    await this.#store.close();
  }
}

/** Bytes in use after everything that can be given back was. */
export function heap(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** How long a start takes with this many records, `pending` of which have a reply to be sent, in ms: to the first and to the last send. */
export async function drain(
  file: string,
  people: number,
  pending: number,
): Promise<{ readonly started: number; readonly all: number }> {
  const first = await openStore({ kind: 'sqlite', file, key, previousKey: null });
  await fill(first, people, pending);
  await first.close();
  const began = performance.now();
  const store = await openStore({ kind: 'sqlite', file, key, previousKey: null });
  let sent = 0;
  const done = Promise.withResolvers<void>();
  const running = turnsOn(store, () => {
    sent += 1;
    if (sent === pending) done.resolve();
  });
  await running.start();
  const started = performance.now() - began;
  await done.promise;
  const all = performance.now() - began;
  await running.stop(5_000);
  await store.close();
  return { started, all };
}
