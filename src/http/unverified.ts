import { limits } from './limits.ts';

/** The room that one body takes up until its caller is verified or refused. */
export interface Room {
  /** Whether a body of that many bytes could be taken now. Keeps nothing back for it: saying a length must not be enough to take up room. */
  fits(length: number): boolean;
  /** One more block for this body; `null` when there is none. */
  block(): Buffer | null;
  /** Gives everything back. */
  release(): void;
}

/**
 * The memory for all bodies that were read and not yet verified, in one process: anybody can send them. It is one piece, so that it
 * has its bound whatever comes, and leaves nothing behind for the garbage collector in a rush.
 */
export class Unverified {
  readonly #memory: Buffer;
  /** Where the blocks that nobody uses begin. */
  readonly #free: number[];

  constructor(most: number = limits.unverifiedBytes) {
    // Pages that were never written to take up no memory.
    this.#memory = Buffer.allocUnsafeSlow(most);
    this.#free = Array.from({ length: most / limits.blockBytes }, (_, at) => at * limits.blockBytes);
  }

  /** Bytes held now, without the first block of each body. */
  get held(): number {
    return this.#memory.length - this.#free.length * limits.blockBytes;
  }

  /** The room of one body, whose first block is its own. */
  room(): Room {
    const used: number[] = [];
    let first = true;
    return {
      fits: (length) => length <= (1 + this.#free.length) * limits.blockBytes,
      block: () => {
        if (first) {
          first = false;
          return ownBlock();
        }
        const at = this.#free.pop();
        if (at === undefined) return null;
        used.push(at);
        return this.#memory.subarray(at, at + limits.blockBytes);
      },
      release: () => {
        this.#free.push(...used.splice(0));
      },
    };
  }
}

const ownBlock = (): Buffer => Buffer.allocUnsafeSlow(limits.blockBytes);

/** For a caller who was known before the body came; its length has a limit all the same. */
export const trusted: Room = { fits: () => true, block: ownBlock, release: () => undefined };
