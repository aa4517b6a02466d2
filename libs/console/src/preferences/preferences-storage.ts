import { DOCUMENT, Injectable, inject } from '@angular/core';
import { type Preferences, parsePreferences } from './preferences-state';

const storageKey = 'liveness.console';

/** Keeps preferences in this browser. Storage may be forbidden by its settings: then they last as long as the page. */
@Injectable({ providedIn: 'root' })
export class PreferencesStorage {
  readonly #window = inject(DOCUMENT).defaultView;

  read(): Preferences {
    try {
      return parsePreferences(this.#window?.localStorage.getItem(storageKey) ?? null);
    } catch {
      return parsePreferences(null);
    }
  }

  keep(preferences: Preferences): void {
    try {
      this.#window?.localStorage.setItem(storageKey, JSON.stringify(preferences));
    } catch {
      return;
    }
  }
}
