import type { WaitingFor } from './retrying';

/** Shorter waits have cost the person nothing, in milliseconds. */
const lastingMs = 3_000;

/** Adds up how long an attempt waited, and remembers for what it waited last. */
export class Waits {
  #reason?: WaitingFor;
  #since?: number;
  #totalMs = 0;

  /** What is being waited for from `now` on (milliseconds); undefined once it goes on. */
  note(reason: WaitingFor | undefined, now: number): void {
    if (this.#since !== undefined) this.#totalMs += now - this.#since;
    this.#since = reason && now;
    this.#reason = reason ?? this.#reason;
  }

  /** Returns what the attempt waited for, if that took so long that the person may have failed by it. */
  lasting(now: number): WaitingFor | undefined {
    const runningMs = this.#since === undefined ? 0 : now - this.#since;
    return this.#totalMs + runningMs >= lastingMs ? this.#reason : undefined;
  }
}
