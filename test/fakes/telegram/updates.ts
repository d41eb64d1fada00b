import { EventEmitter, once } from 'node:events';
import type { FakeUpdate, UpdateKind } from './types.ts';

const day = 24 * 3_600_000;
/** How long an update waits to be taken, in ms; then it is dropped without a word. */
const lifeOf = (kind: UpdateKind): number => (kind === 'callback_query' ? 150_000 : day);

export interface Entry {
  readonly update: FakeUpdate;
  /** Updates of one queue are delivered one after the other by webhook. */
  readonly queue: string;
  readonly expiresAt: number;
  /** It was in an answer to getUpdates, so a higher offset confirms it. */
  handedOut: boolean;
}

/** Updates that the bot has not confirmed. */
export class Updates {
  entries: Entry[] = [];
  /** How many nobody took in time. */
  expired = 0;
  /** What the bot wants; `null` until it says so. */
  allowed: readonly string[] | null = null;
  readonly #events = new EventEmitter();
  readonly #now: () => number;
  #nextId = 700_000_000;

  constructor(now: () => number) {
    this.#now = now;
    this.#events.setMaxListeners(0);
  }

  /** The next update gets this id, also when it is lower than those before. */
  jumpTo(id: number): void {
    this.#nextId = id;
  }

  add(kind: UpdateKind, content: unknown, queue: string): FakeUpdate {
    const update: FakeUpdate = { update_id: this.#nextId++, [kind]: content };
    if (this.allowed && !this.allowed.includes(kind)) return update;
    this.#push({ update, queue, expiresAt: this.#now() + lifeOf(kind), handedOut: false });
    return update;
  }

  /** Any update at all, of kinds that do not exist too. */
  addRaw(content: Readonly<Record<string, unknown>>): FakeUpdate {
    const update = { update_id: this.#nextId++, ...content };
    this.#push({ update, queue: `raw ${update.update_id}`, expiresAt: this.#now() + day, handedOut: false });
    return update;
  }

  /** Delivers an update once more, as after a lost confirmation. */
  again(update: FakeUpdate): void {
    this.#push({ update, queue: `again ${update.update_id}`, expiresAt: this.#now() + day, handedOut: false });
  }

  #push(entry: Entry): void {
    this.entries.push(entry);
    this.#events.emit('added');
  }

  confirmBelow(offset: number): void {
    this.#keep(({ handedOut, update }) => !handedOut || update.update_id >= offset);
  }

  confirm(entry: Entry): void {
    this.#keep((other) => other !== entry);
  }

  expire(): void {
    const before = this.entries.length;
    this.#keep(({ expiresAt }) => expiresAt > this.#now());
    this.expired += before - this.entries.length;
  }

  #keep(wanted: (entry: Entry) => boolean): void {
    this.entries = this.entries.filter(wanted);
    if (this.entries.length === 0) this.#events.emit('empty');
  }

  onAdded(listener: () => void): () => void {
    this.#events.on('added', listener);
    return () => this.#events.off('added', listener);
  }

  /** Resolves when the bot has confirmed all there is. */
  async settled(): Promise<void> {
    while (this.entries.length > 0) await once(this.#events, 'empty');
  }
}
