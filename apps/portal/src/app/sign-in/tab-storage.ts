import { DOCUMENT, Injectable, inject } from '@angular/core';
import type { AbstractSecurityStorage } from 'angular-auth-oidc-client';

/** Why nothing can be kept over the way to the issuer and back: the browser's settings forbid it, or its room is used up. */
export type StorageProblem = 'blocked' | 'full';

const probe = 'liveness.probe';

/**
 * The tab's session storage: the session, and where to return to after sign-in. Never throws: what a browser does not keep is
 * remembered as long as the page.
 */
@Injectable({ providedIn: 'root' })
export class TabStorage implements AbstractSecurityStorage {
  readonly #window = inject(DOCUMENT).defaultView;
  readonly #remembered = new Map<string, string>();

  /** Returns what forbids to keep anything beyond this page; undefined where all is well. */
  problem(): StorageProblem | undefined {
    try {
      const storage = this.#window?.sessionStorage;
      if (!storage) return 'blocked';
      storage.setItem(probe, probe);
      storage.removeItem(probe);
      return undefined;
    } catch (error) {
      return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
    }
  }

  read(key: string): string | null {
    return this.#remembered.get(key) ?? this.#in((storage) => storage.getItem(key)) ?? null;
  }

  write(key: string, value: string): void {
    const kept = this.#in((storage) => {
      storage.setItem(key, value);
      return true;
    });
    if (kept) this.#remembered.delete(key);
    else this.#remembered.set(key, value);
  }

  remove(key: string): void {
    this.#remembered.delete(key);
    this.#in((storage) => storage.removeItem(key));
  }

  clear(): void {
    this.#remembered.clear();
    this.#in((storage) => storage.clear());
  }

  /** Reading the property itself throws where the browser's settings forbid storage. */
  #in<T>(use: (storage: Storage) => T): T | undefined {
    try {
      return this.#window ? use(this.#window.sessionStorage) : undefined;
    } catch {
      return undefined;
    }
  }
}
