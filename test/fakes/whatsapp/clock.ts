/** Time that stands still until a test moves it, so that 24 hours pass at once and nothing depends on how fast the machine is. */
export class Clock {
  #now: number;
  #sleepers: { at: number; wake(): void }[] = [];

  constructor(now: number) {
    this.#now = now;
  }

  readonly now = (): number => this.#now;

  readonly sleep = (ms: number): Promise<void> =>
    new Promise((wake) => {
      this.#sleepers.push({ at: this.#now + ms, wake });
    });

  /** Sets the time, backwards too. */
  set(now: number): void {
    this.#now = now;
    const due = this.#sleepers.filter(({ at }) => at <= now);
    this.#sleepers = this.#sleepers.filter(({ at }) => at > now);
    for (const { wake } of due) wake();
  }

  advance(ms: number): void {
    this.set(this.#now + ms);
  }
}
