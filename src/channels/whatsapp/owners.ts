import { Recent } from '../recent.ts';
import { keysOf, type Person } from './people.ts';

/** A pause ends with the longest life of a conversation, should nobody hand the person back. */
const pauseMs = 24 * 60 * 60_000;

/** Who is served by somebody else with the same number just now; a message from us would take the person away from them. */
export class Owners {
  readonly #elsewhere = new Recent<number>();

  /** Notes who answers this person from `now` on (ms since 1970). */
  note(person: Person, ours: boolean, now: number): void {
    for (const key of keysOf(person)) {
      if (ours) this.#elsewhere.delete(key);
      else this.#elsewhere.set(key, now + pauseMs);
    }
  }

  /** A hand-over may have named the phone, and a message names the id too: either counts, and both are noted. */
  isElsewhere(person: Person, now: number): boolean {
    const keys = keysOf(person);
    const until = Math.max(0, ...keys.map((key) => this.#elsewhere.get(key) ?? 0));
    if (until <= now) return false;
    for (const key of keys) this.#elsewhere.set(key, until);
    return true;
  }
}
