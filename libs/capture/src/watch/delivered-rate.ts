/** Milliseconds that have to be watched before a rate is told. */
const leastMs = 1500;
/** Where nothing was shown for so long, the page was busy or hidden: that time counts for nothing. */
const longestGapMs = 1000;

/** Counts the pictures that a video delivers. */
export class DeliveredRate {
  #last: { readonly atMs: number; readonly pictures: number } | undefined;
  #ms = 0;
  #pictures = 0;

  /** At a moment, in milliseconds of any clock, so many pictures have been delivered in all. */
  count(atMs: number, pictures: number): void {
    const passed = this.#last && atMs - this.#last.atMs;
    if (this.#last && passed !== undefined && passed <= longestGapMs) {
      this.#ms += passed;
      this.#pictures += pictures - this.#last.pictures;
    }
    this.#last = { atMs, pictures };
  }

  /** Undefined until it was watched long enough. */
  get perSecond(): number | undefined {
    return this.#ms >= leastMs ? (this.#pictures * 1000) / this.#ms : undefined;
  }
}
