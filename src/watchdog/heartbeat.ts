/** What the main thread shows the watchdog, in memory that both have. */
const beats = 0;
const debugged = 1;
const endBy = 2;
const fields = 3;

/** Written by the main thread, read by the watchdog's thread also while the other one hangs. */
export class Heartbeat {
  readonly memory: SharedArrayBuffer;
  readonly #fields: Int32Array;

  constructor(memory = new SharedArrayBuffer(fields * Int32Array.BYTES_PER_ELEMENT)) {
    this.memory = memory;
    this.#fields = new Int32Array(memory);
  }

  /** @param isDebugged a debugger may hold the main thread for as long as it likes */
  beat(isDebugged: boolean): void {
    Atomics.store(this.#fields, debugged, isDebugged ? 1 : 0);
    Atomics.add(this.#fields, beats, 1);
  }

  get beats(): number {
    return Atomics.load(this.#fields, beats);
  }

  get isDebugged(): boolean {
    return Atomics.load(this.#fields, debugged) === 1;
  }

  /** The program has been told to end, and must have ended after so many ms. */
  endWithin(ms: number): void {
    Atomics.compareExchange(this.#fields, endBy, 0, ms);
  }

  /** In ms; 0 while the program is to go on. */
  get endsWithin(): number {
    return Atomics.load(this.#fields, endBy);
  }
}
