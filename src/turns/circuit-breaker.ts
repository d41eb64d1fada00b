/** How long nothing is tried after a platform refused everything from us, in ms; then one message finds out whether that is over. */
export const probeMs = 60_000;

/** Open while a platform refuses everything from us, so that trying would only make it worse. Times are in ms since 1970. */
export class CircuitBreaker<Reason = true> {
  #opened: { readonly reason: Reason; readonly until: number } | null = null;

  /** Why nothing goes through, until something does. */
  get reason(): Reason | null {
    return this.#opened?.reason ?? null;
  }

  /** When the next message may be tried, until one goes through. */
  get until(): number | null {
    return this.#opened?.until ?? null;
  }

  open(now: number, reason: Reason): void {
    this.#opened = { reason, until: now + probeMs };
  }

  /** Whether a send at `now` is not worth trying. */
  isOpen(now: number): boolean {
    return this.#opened !== null && now < this.#opened.until;
  }

  /** Something went through. */
  close(): void {
    this.#opened = null;
  }
}
