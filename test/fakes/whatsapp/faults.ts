import type { FakePerson } from './people.ts';

/** What goes wrong with one call. */
export type Fault =
  | { readonly kind: 'error'; readonly code: number; readonly status?: number; readonly retryAfterSeconds?: number }
  /** A page instead of JSON. */
  | { readonly kind: 'html'; readonly status: number }
  /** Answered by nobody, ever. */
  | { readonly kind: 'hang' }
  /** Answered after `until` resolves. */
  | { readonly kind: 'slow'; readonly until: Promise<unknown> }
  | { readonly kind: 'reset'; readonly accept: boolean }
  /** The message goes out, and the caller hears of a failure. */
  | { readonly kind: 'accept then fail'; readonly status: number };

interface Rule {
  readonly fault: Fault;
  readonly applies: (person: FakePerson | undefined, nth: number) => boolean;
  left: number;
}

/** Scripted faults of sends, in the order in which they were set up. Receipts have none. */
export class Faults {
  readonly #rules: Rule[] = [];
  #calls = 0;
  /** Every call is refused with 190 until it is replaced. */
  tokenExpired = false;

  /** The next `times` sends. */
  next(fault: Fault, times = 1): void {
    this.#rules.push({ fault, applies: () => true, left: times });
  }

  every(nth: number, fault: Fault): void {
    this.#rules.push({ fault, applies: (_, call) => call % nth === 0, left: Number.POSITIVE_INFINITY });
  }

  forPerson(person: FakePerson, fault: Fault, times = Number.POSITIVE_INFINITY): void {
    this.#rules.push({ fault, applies: (one) => one === person, left: times });
  }

  clear(): void {
    this.#rules.length = 0;
  }

  /** The fault of this send, if it has one. */
  take(person: FakePerson | undefined): Fault | undefined {
    this.#calls += 1;
    const rule = this.#rules.find(({ left, applies }) => left > 0 && applies(person, this.#calls));
    if (rule) rule.left -= 1;
    return rule?.fault;
  }
}
