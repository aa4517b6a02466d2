export interface CachedValueOptions<T> {
  readonly read: () => Promise<T>;
  readonly ttlMs: number;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * The shortest interval between two reads: after a failure, or when a caller needs something the value does not
 * contain.
 */
const leastIntervalMs = 10_000;

/** A value that is read at most once per time to live, and returned even while it cannot be read again. */
export class CachedValue<T> {
  #known?: { readonly value: T; readonly readAt: number };
  #reading?: Promise<T>;
  #triedAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly options: CachedValueOptions<T>) {}

  /** Throws the error of `read`, but only until it was read once. */
  async get(): Promise<T> {
    const { now, ttlMs } = this.options;
    return this.#known && now() - this.#known.readAt < ttlMs ? this.#known.value : this.refresh();
  }

  /**
   * Reads the value again, unless that was tried a moment ago: tokens with unknown keys must not cause a request each.
   */
  async refresh(): Promise<T> {
    if (this.#reading) return this.#reading;
    if (this.#known && this.options.now() - this.#triedAt < leastIntervalMs) return this.#known.value;
    this.#reading = this.#read().finally(() => (this.#reading = undefined));
    return this.#reading;
  }

  async #read(): Promise<T> {
    const readAt = this.options.now();
    this.#triedAt = readAt;
    try {
      const value = await this.options.read();
      this.#known = { value, readAt };
      return value;
    } catch (error) {
      if (this.#known) return this.#known.value;
      throw error;
    }
  }
}
