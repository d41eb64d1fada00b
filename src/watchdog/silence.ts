/**
 * How long the main thread has been silent, as far as the watchdog itself was awake to hear it. A machine that was suspended, or a
 * process that was stopped, wakes with both clocks gone on: then the main thread is given all its time anew.
 */
export class Silence {
  readonly #limitMs: number;
  #beats = -1;
  #lookedAt: number | undefined;
  #ms = 0;

  /** @param limitMs longer than the pause between two looks, by far */
  constructor(limitMs: number) {
    this.#limitMs = limitMs;
  }

  /**
   * @param beats of the main thread so far
   * @param now ms on a clock that never goes back
   * @returns for how many ms the main thread has been silent
   */
  heard(beats: number, now: number): number {
    const since = now - (this.#lookedAt ?? now);
    this.#lookedAt = now;
    const wasAsleep = since > this.#limitMs / 2;
    this.#ms = beats !== this.#beats || wasAsleep ? 0 : this.#ms + since;
    this.#beats = beats;
    return this.#ms;
  }
}
