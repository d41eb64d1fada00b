import type { GivenUp, Sender } from './attempts.ts';
import { StoreError } from './error.ts';
import type { Keys } from './keys.ts';

/** Room for one message: whether there is one, the length of what follows the hash, the hash, and who wrote. Far below a page, so it is written whole or not at all. */
export const slotBytes = 1024;
const hashAt = 3;
const hashBytes = 8;
const restAt = hashAt + hashBytes;

/** A message in work. */
export interface InWork {
  /** Keyed hash of its id, as records keep it. */
  readonly hash: string;
  readonly sender: Sender | null;
}

/** The same as it may be kept: it names nobody. */
export interface Slot {
  readonly hash: string;
  /** Who wrote, sealed; `null` where that is not needed, or too long to keep. */
  readonly box: Uint8Array | null;
}

const longest = slotBytes - restAt;

function bytesOf(hash: string, rest: Uint8Array | null): Buffer {
  const kept = rest && rest.length <= longest ? rest : null;
  const bytes = Buffer.alloc(restAt + (kept?.length ?? 0));
  bytes[0] = 1;
  bytes.writeUInt16LE(kept?.length ?? 0, 1);
  bytes.write(hash, hashAt, 'latin1');
  if (kept) bytes.set(kept, restAt);
  return bytes;
}

function partsIn(shared: Uint8Array): { readonly hash: string; readonly rest: Buffer | null } | null {
  if (shared.length < restAt || shared[0] !== 1) return null;
  const bytes = Buffer.from(shared);
  const length = bytes.readUInt16LE(1);
  const rest = length > 0 && restAt + length <= bytes.length ? bytes.subarray(restAt, restAt + length) : null;
  return { hash: bytes.toString('latin1', hashAt, restAt), rest };
}

/** For the memory that the watchdog looks into; never for a disk. */
export const inMemory = ({ hash, sender }: InWork): Buffer =>
  bytesOf(hash, sender ? Buffer.from(JSON.stringify(sender)) : null);

/** @returns `null` when nothing is in work */
export function workIn(memory: SharedArrayBuffer): InWork | null {
  const parts = partsIn(new Uint8Array(memory));
  return parts && { hash: parts.hash, sender: parts.rest ? (JSON.parse(parts.rest.toString()) as Sender) : null };
}

export const sealed = ({ hash, sender }: InWork, keys: Keys): Slot => ({
  hash,
  box: sender && keys.seal(hash, JSON.stringify(sender)),
});

export const onDiskBytes = ({ hash, box }: Slot): Buffer => bytesOf(hash, box);

/** @returns `null` when nothing was in work */
export function slotIn(bytes: Uint8Array): Slot | null {
  const parts = partsIn(bytes);
  return parts && { hash: parts.hash, box: parts.rest };
}

/** Who wrote a message that is given up; `null` when that can no longer be read, and the platform's next delivery has to tell it. */
export function givenUpIn({ hash, box }: Slot, keys: Keys): GivenUp | null {
  if (!box) return null;
  try {
    return { hash, ...(JSON.parse(keys.open(hash, box)) as Sender) };
  } catch (error) {
    if (error instanceof StoreError || error instanceof SyntaxError) return null;
    throw error;
  }
}
