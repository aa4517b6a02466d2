import { DOCUMENT, Injectable, inject } from '@angular/core';

const storageKey = 'liveness.return';

/** Where in the portal to go on after sign-in. Only ever a path of our own: an address elsewhere is not followed. */
@Injectable({ providedIn: 'root' })
export class ReturnAddress {
  readonly #storage = inject(DOCUMENT).defaultView?.sessionStorage;

  remember(path: string): void {
    this.#storage?.setItem(storageKey, path);
  }

  /** The remembered path, once. */
  take(): string {
    const path = this.#storage?.getItem(storageKey) ?? '/';
    this.#storage?.removeItem(storageKey);
    return /^\/(?![/\\])/.test(path) ? path : '/';
  }
}
