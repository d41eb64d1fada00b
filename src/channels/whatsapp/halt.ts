/** How long nothing is sent after Meta refused us altogether; then one message finds out whether it is over. */
const probeMs = 60_000;

/** Whether Meta refuses everything from us, so that trying would only make it worse. */
export class Halt {
  #code: number | null = null;
  #until = 0;

  /** Meta's code for it, while it lasts. */
  get code(): number | null {
    return this.#code;
  }

  begin(now: number, code: number): void {
    this.#code = code;
    this.#until = now + probeMs;
  }

  /** Whether a send at `now` (ms since 1970) is not worth trying. */
  holds(now: number): boolean {
    return this.#code !== null && now < this.#until;
  }

  over(): void {
    this.#code = null;
  }
}
