/** A map that forgets what was set longest ago, so that memory stays flat however many people write. Reading counts for nothing. */
export class LruMap<Value> {
  readonly #entries = new Map<string, Value>();
  readonly #size: number;

  constructor(size = 10_000) {
    this.#size = size;
  }

  get(key: string): Value | undefined {
    return this.#entries.get(key);
  }

  set(key: string, value: Value): void {
    this.#entries.delete(key);
    this.#entries.set(key, value);
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#size) break;
      this.#entries.delete(oldest);
    }
  }

  delete(key: string): void {
    this.#entries.delete(key);
  }
}
