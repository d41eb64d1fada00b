import type { Attempt, GivenUp, Sender } from './attempts.ts';
import { StoreError } from './error.ts';
import type { Keys } from './keys.ts';

/** Room for one message: whether there is one, the length of the box, the hash, the box. Far below a page, so it is written whole or not at all. */
export const slotBytes = 1024;
const hashAt = 3;
const hashBytes = 8;
const boxAt = hashAt + hashBytes;

/** A message in work, as bytes that name nobody. */
export interface Slot {
  readonly hash: string;
  /** Who wrote, sealed; `null` when nobody did, or when it was too long to keep. */
  readonly box: Uint8Array | null;
}

export function slotOf({ id, sender }: Attempt, keys: Keys): Slot {
  const [hash = ''] = keys.idHashes(id);
  if (!sender) return { hash, box: null };
  const box = keys.seal(hash, JSON.stringify(sender));
  return { hash, box: box.length > slotBytes - boxAt ? null : box };
}

export function bytesOf({ hash, box }: Slot): Buffer {
  const bytes = Buffer.alloc(boxAt + (box?.length ?? 0));
  bytes[0] = 1;
  bytes.writeUInt16LE(box?.length ?? 0, 1);
  bytes.write(hash, hashAt, 'latin1');
  if (box) bytes.set(box, boxAt);
  return bytes;
}

/** @returns `null` when nothing is in work */
export function slotIn(bytes: Uint8Array): Slot | null {
  if (bytes.length < boxAt || bytes[0] !== 1) return null;
  const copy = Buffer.from(bytes);
  const length = copy.readUInt16LE(1);
  const box = length > 0 && boxAt + length <= copy.length ? copy.subarray(boxAt, boxAt + length) : null;
  return { hash: copy.toString('latin1', hashAt, boxAt), box };
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
