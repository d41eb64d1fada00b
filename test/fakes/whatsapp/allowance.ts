import type { FakePerson } from './people.ts';
import type { GraphError } from './validate.ts';

const day = 24 * 60 * 60_000;

/** A bucket that fills with time, in ms. */
class Bucket {
  readonly #capacity: number;
  readonly #everyMs: number;
  #tokens: number;
  #at: number;

  constructor(capacity: number, everyMs: number, now: number) {
    this.#capacity = capacity;
    this.#everyMs = everyMs;
    this.#tokens = capacity;
    this.#at = now;
  }

  take(now: number): boolean {
    this.#tokens = Math.min(this.#capacity, this.#tokens + Math.max(0, now - this.#at) / this.#everyMs);
    this.#at = now;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}

/** The 24-hour window, the two rate limits and the free messages of a month. Phone and user id of a person share all of them. */
export class Allowance {
  readonly #now: () => number;
  readonly #lastInbound = new Map<FakePerson, number>();
  readonly #pairs = new Map<FakePerson, Bucket>();
  readonly #number: Bucket;
  #charged = 0;
  /** Whether a closed window is said at once or by a later status. */
  windowRefusal: 'at once' | 'later' = 'at once';

  constructor(now: () => number) {
    this.#now = now;
    this.#number = new Bucket(80, 1000 / 80, now());
  }

  /** The person wrote, or opened the chat. */
  wrote(person: FakePerson, at: number): void {
    this.#lastInbound.set(person, Math.max(at, this.#lastInbound.get(person) ?? 0));
  }

  isOpen(person: FakePerson): boolean {
    return this.#now() - (this.#lastInbound.get(person) ?? -Infinity) < day;
  }

  /** What stands against one more message to this person. */
  refusal(person: FakePerson): GraphError | null {
    if (!this.isOpen(person) && this.windowRefusal === 'at once')
      return { status: 400, code: 131047, details: 'window closed' };
    if (!this.#number.take(this.#now())) return { status: 400, code: 130429, details: 'number limit' };
    const pair = this.#pairs.get(person) ?? new Bucket(45, 6000, this.#now());
    this.#pairs.set(person, pair);
    return pair.take(this.#now()) ? null : { status: 400, code: 131056, details: 'pair limit' };
  }

  /** The pricing of one more delivered service message: the first thousand are free. */
  price() {
    this.#charged += 1;
    const billable = this.#charged > 1000;
    return {
      billable,
      pricing_model: 'PMP',
      category: 'service',
      type: billable ? 'regular' : 'free_customer_service',
    };
  }
}
