import { Injectable, inject } from '@angular/core';
import { TabStorage } from './tab-storage';

const storageKey = 'liveness.return';

/** Where to continue in the portal after sign-in. Always one of the portal's own paths, never another site. */
@Injectable({ providedIn: 'root' })
export class ReturnAddress {
  readonly #storage = inject(TabStorage);

  remember(path: string): void {
    this.#storage.write(storageKey, path);
  }

  /** Returns the stored path, once. */
  take(): string {
    const path = this.#storage.read(storageKey) ?? '/';
    this.#storage.remove(storageKey);
    return /^\/(?![/\\])/.test(path) ? path : '/';
  }
}
