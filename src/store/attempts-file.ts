import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { givenUpIn, type InWork, inMemory, onDiskBytes, type Slot, sealed, slotBytes, slotIn } from './attempt-slot.ts';
import { type Attempt, type Attempts, attemptLifeMs, type GivenUp, type StallPlace, type Tried } from './attempts.ts';
import type { Keys } from './keys.ts';
import { onDisk } from './on-disk.ts';

/** The watchdog's note stands behind the slot of the message in work. */
export const stallNoteAt = slotBytes;
const historyAt = 2 * slotBytes;
/** More messages than ever end processes within a day; the oldest are forgotten first. */
const mostEntries = 100;

export interface FileAttemptsOptions {
  readonly file: string;
  /** What the keys were made from, 32 bytes; the watchdog's thread makes its own. */
  readonly key: Uint8Array;
  /** ms since 1970. */
  readonly now?: number;
}

/** A message that ended this process in an earlier life. */
interface Entry {
  readonly hash: string;
  readonly tries: number;
  /** When it did so last, in ms since 1970. */
  readonly at: number;
  /** Base64; `null` when there is nobody to be told. */
  readonly box: string | null;
}

/**
 * The attempts of one process: a small file beside the database, open as long as the process lives.
 *
 * Each turn writes its message into the first bytes and takes it out again. Nothing is synced: what was written into the system's
 * page cache outlives the process, however it ends, and nobody needs it after a power cut, when no message is to blame.
 */
export class FileAttempts implements Attempts {
  readonly memory = new SharedArrayBuffer(slotBytes);
  readonly place: StallPlace;
  readonly #view = new Uint8Array(this.memory);
  readonly #file: string;
  readonly #keys: Keys;
  readonly #entries: Map<string, Entry>;
  readonly #inWork = new Map<string, InWork & { readonly last: boolean }>();
  #working = 0;
  #handle = -1;

  /** Counts what ended the last life. @throws StoreError when the file cannot be read or written */
  constructor({ file, key, now = Date.now() }: FileAttemptsOptions, keys: Keys) {
    this.#file = file;
    this.#keys = keys;
    this.place = { kind: 'file', file, key };
    this.#entries = counted(
      onDisk(file, () => contentOf(file)),
      now,
    );
    this.#save();
  }

  async begin(messages: readonly Attempt[]): Promise<ReadonlyMap<string, Tried>> {
    const known = new Map<string, Tried>();
    this.#expire();
    for (const { id, sender } of messages) {
      const entry = this.#entries.size === 0 ? undefined : this.#entryOf(id);
      if (entry) known.set(id, entry.tries > 1 ? 'given up' : 'once');
      const [hash = ''] = this.#keys.idHashes(id);
      this.#inWork.set(id, { hash, sender, last: entry !== undefined });
    }
    return known;
  }

  last<T>(_id: string, work: () => Promise<T>): Promise<T> {
    return work();
  }

  working(id: string): void {
    const work = this.#inWork.get(id);
    if (!work) return;
    this.rest();
    const slot = onDiskBytes(work.last ? sealed(work, this.#keys) : { hash: work.hash, box: null });
    this.#working = slot.length;
    this.#write(slot);
    this.#view.set(inMemory(work));
  }

  /** Wipes it all: whoever has everything deleted leaves nothing here either. */
  rest(): void {
    if (this.#working === 0) return;
    this.#view.fill(0);
    this.#write(Buffer.alloc(this.#working));
    this.#working = 0;
  }

  end(ids: readonly string[]): void {
    const survived = ids.flatMap((id) => {
      this.#inWork.delete(id);
      const entry = this.#entries.size === 0 ? undefined : this.#entryOf(id);
      return entry && entry.tries < 2 ? [entry.hash] : [];
    });
    this.#forget(survived);
  }

  async givenUp(): Promise<readonly GivenUp[]> {
    return [...this.#entries.values()].flatMap(({ hash, tries, box }) =>
      tries < 2 || box === null ? [] : (givenUpIn({ hash, box: Buffer.from(box, 'base64') }, this.#keys) ?? []),
    );
  }

  told(message: { readonly id: string } | { readonly hash: string }): void {
    const entry = 'id' in message ? this.#entryOf(message.id) : this.#entries.get(message.hash);
    if ('id' in message) this.#inWork.delete(message.id);
    if (!entry) return;
    this.#entries.set(entry.hash, { ...entry, box: null });
    this.#save();
  }

  async close(): Promise<void> {
    if (this.#handle !== -1) closeSync(this.#handle);
    this.#handle = -1;
  }

  #expire(): void {
    if (this.#entries.size === 0) return;
    const since = Date.now() - attemptLifeMs;
    this.#forget([...this.#entries.values()].filter(({ at }) => at <= since).map(({ hash }) => hash));
  }

  #forget(hashes: readonly string[]): void {
    if (hashes.length === 0) return;
    for (const hash of hashes) this.#entries.delete(hash);
    this.#save();
  }

  #entryOf(id: string): Entry | undefined {
    for (const hash of this.#keys.idHashes(id)) {
      const entry = this.#entries.get(hash);
      if (entry) return entry;
    }
    return undefined;
  }

  /** A turn goes on when this is not possible: then only the trace of it is missing. */
  #write(bytes: Uint8Array): void {
    try {
      writeSync(this.#handle, bytes, 0, bytes.length, 0);
    } catch {
      // A disk that is full or gone shows itself with the next write of the store.
    }
  }

  /** Writes everything anew, in one step, with nothing in work. */
  #save(): void {
    const history = JSON.stringify([...this.#entries.values()]);
    onDisk(this.#file, () => {
      if (this.#handle !== -1) closeSync(this.#handle);
      this.#handle = -1;
      const draft = `${this.#file}.new`;
      const handle = openSync(draft, 'w', 0o600);
      writeSync(handle, Buffer.concat([Buffer.alloc(historyAt), Buffer.from(history)]));
      fsyncSync(handle);
      closeSync(handle);
      renameSync(draft, this.#file);
      this.#handle = openSync(this.#file, 'r+');
    });
  }
}

function contentOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

/** What was known before, with one attempt more for what was in work, and two for what the watchdog noted: that one is over. */
function counted(content: Buffer, now: number): Map<string, Entry> {
  const entries = new Map(
    historyIn(content)
      .filter(({ at }) => at > now - attemptLifeMs)
      .slice(-mostEntries)
      .map((entry) => [entry.hash, entry]),
  );
  const add = (slot: Slot | null, tries: number): void => {
    if (!slot) return;
    const before = entries.get(slot.hash);
    const box = slot.box ? Buffer.from(slot.box).toString('base64') : null;
    entries.set(slot.hash, { hash: slot.hash, tries: (before?.tries ?? 0) + tries, at: now, box });
  };
  add(slotIn(content.subarray(0, stallNoteAt)), 1);
  add(slotIn(content.subarray(stallNoteAt, historyAt)), 2);
  return entries;
}

/** A file that was cut off in a power cut holds nothing worth stopping for. */
function historyIn(content: Buffer): readonly Entry[] {
  try {
    return JSON.parse(content.toString('utf8', historyAt)) as Entry[];
  } catch {
    return [];
  }
}
