import { DestroyRef, Injectable, inject, signal } from '@angular/core';

/** Milliseconds between two looks at the clock: what is told relative to now may be that much behind. */
const everyMs = 15_000;

/** The time of day for what is told relative to it, in epoch milliseconds. */
@Injectable({ providedIn: 'root' })
export class Now {
  readonly #ms = signal(Date.now());
  readonly ms = this.#ms.asReadonly();

  constructor() {
    const timer = setInterval(() => this.#ms.set(Date.now()), everyMs);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }
}
