import { DestroyRef, Injectable, type Signal, computed, inject, signal } from '@angular/core';

/** What a reload would take from the person: an attempt that is under way, or what they have typed. */
export type Unfinished = 'attempt' | 'text';

/** Knows what a reload would destroy now. Whoever holds such work registers it. */
@Injectable({ providedIn: 'root' })
export class UnfinishedWork {
  readonly #holders = signal<readonly (readonly [Unfinished, () => boolean])[]>([]);
  readonly attempt: Signal<boolean> = this.#any('attempt');
  readonly text: Signal<boolean> = this.#any('text');

  /** Asks `isUnfinished` (which may read signals) until the caller's injector is destroyed. Needs an injection context. */
  register(kind: Unfinished, isUnfinished: () => boolean): void {
    const holder = [kind, isUnfinished] as const;
    this.#holders.update((holders) => [...holders, holder]);
    inject(DestroyRef).onDestroy(() => this.#holders.update((holders) => holders.filter((each) => each !== holder)));
  }

  #any(wanted: Unfinished): Signal<boolean> {
    return computed(() => this.#holders().some(([kind, isUnfinished]) => kind === wanted && isUnfinished()));
  }
}
