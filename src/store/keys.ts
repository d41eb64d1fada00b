import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hash,
  hkdfSync,
  type KeyObject,
  randomFillSync,
} from 'node:crypto';
import { StoreError } from './error.ts';

const form = 1;
const markBytes = 4;
const ivBytes = 12;
const tagBytes = 16;
const headBytes = 1 + markBytes + ivBytes;

/** One master key as what is derived from it: a key leaks nothing about the other two. */
interface Derived {
  readonly sealing: KeyObject;
  readonly naming: KeyObject;
  readonly pepper: string;
  /** Four bytes that tell which key sealed a box; they say nothing about the key. */
  readonly mark: Buffer;
  /** What the database holds to recognise its key. */
  readonly proof: Buffer;
}

function derive(master: Uint8Array): Derived {
  const part = (use: string, bytes: number): Buffer =>
    Buffer.from(hkdfSync('sha256', master, '', `store ${use}`, bytes));
  return {
    // Key objects, because a key in bytes is made into one with every use: half the time of sealing went there.
    sealing: createSecretKey(part('sealing', 32)),
    naming: createSecretKey(part('naming', 32)),
    pepper: part('pepper', 32).toString('base64url'),
    mark: part('mark', markBytes),
    proof: part('proof', 32),
  };
}

/** Seals records and hides who they belong to. */
export interface Keys {
  /** The keyed hashes (HMAC-SHA256) that a person may be stored under: the current key's first. */
  names(person: string): readonly string[];
  /** Keyed short hashes of a message id, one per key, 8 characters each. 48 bits: among 1,000 ids of a person a new one is mistaken for another once in 280 thousand million times. */
  idHashes(id: string): readonly string[];
  /** AES-256-GCM under the current key, bound to the name it is stored under. */
  seal(name: string, text: string): Uint8Array;
  /** @throws StoreError `unreadable` when no key at hand sealed this box, or it was changed or moved to another name */
  open(name: string, box: Uint8Array): string;
  /** Shows that a database belongs to the keys: the current key's first. */
  readonly proofs: readonly Buffer[];
}

/**
 * @param master 32 random bytes that are kept outside the store
 * @param previous the key before, while records under it are still alive (24 hours)
 */
export function createKeys(master: Uint8Array, previous?: Uint8Array): Keys {
  const current = derive(master);
  const nextIv = randomIvs();
  const all = previous ? [current, derive(previous)] : [current];
  return {
    names: (person) => all.map(({ naming }) => createHmac('sha256', naming).update(person).digest('base64url')),
    idHashes: (id) => all.map(({ pepper }) => hash('sha256', pepper + id, 'base64url').slice(0, 8)),
    seal(name, text) {
      const iv = nextIv();
      const cipher = createCipheriv('aes-256-gcm', current.sealing, iv).setAAD(Buffer.from(name));
      const sealed = [cipher.update(text, 'utf8'), cipher.final()];
      return Buffer.concat([Buffer.of(form), current.mark, iv, ...sealed, cipher.getAuthTag()]);
    },
    open(name, box) {
      const bytes = Buffer.from(box.buffer, box.byteOffset, box.byteLength);
      const key = all.find(({ mark }) => mark.equals(bytes.subarray(1, 1 + markBytes)));
      if (!key || bytes[0] !== form || bytes.length < headBytes + tagBytes) {
        throw new StoreError('unreadable', 'a stored record is not in a form, or not under a key, that is known here');
      }
      try {
        const decipher = createDecipheriv('aes-256-gcm', key.sealing, bytes.subarray(1 + markBytes, headBytes));
        decipher.setAAD(Buffer.from(name)).setAuthTag(bytes.subarray(-tagBytes));
        const sealed = bytes.subarray(headBytes, -tagBytes);
        return decipher.update(sealed, undefined, 'utf8') + decipher.final('utf8');
      } catch (error) {
        throw new StoreError('unreadable', 'a stored record has been changed or damaged', { cause: error });
      }
    },
    proofs: all.map(({ proof }) => proof),
  };
}

/** Random nonces, drawn many at a time: one call to the system's generator costs more than the nonce it is for. */
function randomIvs(): () => Buffer {
  const drawn = Buffer.alloc(256 * ivBytes);
  let used = drawn.length;
  return () => {
    if (used === drawn.length) {
      randomFillSync(drawn);
      used = 0;
    }
    used += ivBytes;
    return Buffer.from(drawn.subarray(used - ivBytes, used));
  };
}
