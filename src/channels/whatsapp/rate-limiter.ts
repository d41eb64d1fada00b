import { LruMap } from '../../turns/lru-map.ts';

const second = 1_000;

/** How fast Meta lets a business write. Source: developers.facebook.com, Cloud API throughput. */
export const rates = {
  /** To one person: one message in 6 s over time, 45 at once. */
  person: { everyMs: 6 * second, burst: 45 },
  /** Parts of the number's rate: together they stay below it in any one second, even when requests bunch up on the way. */
  shares: { burst: 0.25, sustained: 0.65 },
  /** Longest time a send waits in place for its turn; beyond that the outbox keeps it. */
  patienceMs: 2 * second,
  /** Pauses for one person after Meta said that it was too much for them. */
  personPausesMs: [1, 4, 16, 64].map((s) => s * second),
  /** The bounds of the pause for everybody; the ceiling doubles from the first to the second. */
  pauseMs: { first: 2 * second, longest: 30 * second },
} as const;

/** Pause before the one repetition of a message that may have gone through, in ms: its status usually comes sooner. `random` gives 0 to 1. */
export const ambiguousPause = (random: () => number): number => 2 * second + random() * 3 * second;

interface Pause {
  readonly until: number;
  readonly ms: number;
  readonly inRow: number;
}
const noPause: Pause = { until: 0, ms: 0, inRow: 0 };

/**
 * Spreads messages over time so that Meta does not have to refuse any. One person who is held up never holds up another.
 * Times are ms since 1970; `random` gives 0 to 1.
 */
export class RateLimiter {
  readonly #everyMs: number;
  readonly #burst: number;
  readonly #random: () => number;
  /** When a number, or a person, will have used up everything granted so far (the "theoretical arrival time" of GCRA). */
  #used = 0;
  readonly #usedBy = new LruMap<number>();
  #pause = noPause;
  readonly #pauses = new LruMap<Pause>();

  constructor(perSecond: number, random: () => number) {
    const { burst, sustained } = rates.shares;
    this.#everyMs = second / (perSecond * sustained);
    this.#burst = Math.max(1, Math.floor(perSecond * burst));
    this.#random = random;
  }

  /** How long to wait before this message, in ms. A wait of up to `patienceMs` is a reserved place; a longer one reserves nothing. */
  take(person: string, now: number): number {
    const { everyMs, burst } = rates.person;
    // A clock that was set back must not make anybody wait for longer than the rates ever ask.
    const usedBy = Math.min(this.#usedBy.get(person) ?? 0, now + burst * everyMs + rates.patienceMs);
    const used = Math.min(this.#used, now + this.#burst * this.#everyMs + rates.patienceMs);
    const wait = Math.max(
      0,
      Math.min(this.#pause.until - now, this.#pause.ms),
      this.#heldFor(person, now),
      usedBy - (burst - 1) * everyMs - now,
      used - (this.#burst - 1) * this.#everyMs - now,
    );
    if (wait > rates.patienceMs) return wait;
    this.#usedBy.set(person, Math.max(usedBy, now) + everyMs);
    this.#used = Math.max(used, now) + this.#everyMs;
    return wait;
  }

  #heldFor(person: string, now: number): number {
    const { until, ms } = this.#pauses.get(person) ?? noPause;
    return Math.min(until - now, ms);
  }

  /** Meta says that it is too much for this person. Returns the pause in ms; what is refused during one was sent before it and makes it no longer. */
  holdPerson(person: string, now: number): number {
    const left = this.#heldFor(person, now);
    if (left > 0) return left;
    const inRow = this.#pauses.get(person)?.inRow ?? 0;
    const pauses = rates.personPausesMs;
    const ms = pauses[Math.min(inRow, pauses.length - 1)] ?? 0;
    this.#pauses.set(person, { until: now + ms, ms, inRow: inRow + 1 });
    return ms;
  }

  /** Meta says that it is too much in all, and perhaps for how long. Returns the pause in ms. */
  holdAll(now: number, askedMs = 0): number {
    const { first, longest } = rates.pauseMs;
    const { inRow } = this.#pause;
    const ceiling = Math.min(longest, first * 2 ** inRow);
    const ms = Math.max(askedMs, second + this.#random() * (ceiling - second));
    this.#pause = { until: now + ms, ms, inRow: inRow + 1 };
    return ms;
  }

  /** Meta took a message: it is not too much in all. It may still turn out to be too much for its person. */
  passed(): void {
    this.#pause = noPause;
  }

  /** A message that was sent at `sentAt` arrived, so it is not too much for this person; one from before their pause says nothing. */
  arrived(person: string, sentAt: number): void {
    if (sentAt >= (this.#pauses.get(person)?.until ?? 0)) this.#pauses.delete(person);
  }
}
