import { DOCUMENT, Injectable, inject } from '@angular/core';
import { SESSION } from './session';

const prefix = 'liveness.own.';
const ownerKey = 'liveness.owner';

/**
 * The part of the tab's storage that belongs to the signed-in person: what was typed and not sent, and where a list was
 * left. It outlasts the session, so that the person finds it again after signing in. Signing out empties it, and nobody
 * else who signs in in this tab is shown any of it. Never throws: what the browser does not keep is lost with the page.
 */
@Injectable({ providedIn: 'root' })
export class OwnStorage {
  readonly #window = inject(DOCUMENT).defaultView;
  readonly #session = inject(SESSION);

  /** Returns null if there is none, or nobody has signed in. */
  read(name: string): string | null {
    return this.#in((storage) => storage.getItem(prefix + name)) ?? null;
  }

  write(name: string, text: string): void {
    this.#in((storage) => storage.setItem(prefix + name, text));
  }

  remove(name: string): void {
    this.#in((storage) => storage.removeItem(prefix + name));
  }

  #in<T>(use: (storage: Storage) => T): T | undefined {
    const owner = this.#session.subject();
    if (owner === '') return undefined;
    return tried(this.#window, (storage) => {
      if (storage.getItem(ownerKey) !== owner) empty(storage);
      storage.setItem(ownerKey, owner);
      return use(storage);
    });
  }
}

/** Empties it, whoever's it is. */
export function emptyOwnStorage(window: Window | null | undefined): void {
  tried(window, empty);
}

function empty(storage: Storage): void {
  for (const key of Object.keys(storage)) if (key.startsWith(prefix)) storage.removeItem(key);
  storage.removeItem(ownerKey);
}

/** Reading the property itself throws where the browser's settings forbid storage. */
function tried<T>(window: Window | null | undefined, use: (storage: Storage) => T): T | undefined {
  try {
    return window ? use(window.sessionStorage) : undefined;
  } catch {
    return undefined;
  }
}
