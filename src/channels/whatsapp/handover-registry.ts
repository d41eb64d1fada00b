import { LruMap } from '../../turns/lru-map.ts';
import { type ContactIds, keysOf } from './contact-ids.ts';

/** A pause ends with the longest life of a conversation, should nobody hand the person back. */
const pauseMs = 24 * 60 * 60_000;

interface Pause {
  /** ms since 1970. */
  until: number;
}

/** Who is served by somebody else with the same number just now; a message from us would take the person away from them. */
export class HandoverRegistry {
  readonly #elsewhere = new LruMap<Pause>();

  /** Notes who answers this person from `now` on (ms since 1970). */
  note(person: ContactIds, ours: boolean, now: number): void {
    const pause = this.#pauseOf(person) ?? { until: 0 };
    pause.until = ours ? 0 : now + pauseMs;
    for (const key of keysOf(person)) this.#elsewhere.set(key, pause);
  }

  /** A hand-over may name the phone alone, and a message the id too: all names of a person share one pause. */
  isElsewhere(person: ContactIds, now: number): boolean {
    const pause = this.#pauseOf(person);
    if (!pause || pause.until <= now) return false;
    for (const key of keysOf(person)) this.#elsewhere.set(key, pause);
    return true;
  }

  #pauseOf(person: ContactIds): Pause | undefined {
    return keysOf(person)
      .map((key) => this.#elsewhere.get(key))
      .find((pause) => pause !== undefined);
  }
}
