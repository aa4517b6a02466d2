import { DOCUMENT, Injectable, inject } from '@angular/core';

const storageKey = 'liveness.return';

/** Where to continue in the portal after sign-in. Always one of the portal's own paths, never another site. */
@Injectable({ providedIn: 'root' })
export class ReturnAddress {
  readonly #storage = inject(DOCUMENT).defaultView?.sessionStorage;

  remember(path: string): void {
    this.#storage?.setItem(storageKey, path);
  }

  /** Returns the stored path, once. */
  take(): string {
    const path = this.#storage?.getItem(storageKey) ?? '/';
    this.#storage?.removeItem(storageKey);
    return /^\/(?![/\\])/.test(path) ? path : '/';
  }
}
