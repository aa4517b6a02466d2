import { DOCUMENT, DestroyRef, Injectable, type Signal, inject, signal } from '@angular/core';

/** Whether the colour scheme is dark now. */
@Injectable({ providedIn: 'root' })
export class DarkScheme {
  readonly on: Signal<boolean>;

  constructor() {
    const query = inject(DOCUMENT).defaultView?.matchMedia('(prefers-color-scheme: dark)');
    const on = signal(query?.matches ?? false);
    const look = () => on.set(query?.matches ?? false);
    query?.addEventListener('change', look);
    inject(DestroyRef).onDestroy(() => query?.removeEventListener('change', look));
    this.on = on.asReadonly();
  }
}
