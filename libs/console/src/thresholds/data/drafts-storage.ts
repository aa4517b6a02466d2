import { DOCUMENT, Injectable, inject } from '@angular/core';
import { type Drafts, parseDrafts } from '../draft/drafts';

const storageKey = 'liveness.thresholds.drafts';

/** Keeps drafts over a reload of this tab. Storage may be forbidden by the browser's settings: then they last as long as the page. */
@Injectable({ providedIn: 'root' })
export class DraftsStorage {
  readonly #window = inject(DOCUMENT).defaultView;

  read(): Drafts {
    try {
      return parseDrafts(this.#window?.sessionStorage.getItem(storageKey) ?? null);
    } catch {
      return {};
    }
  }

  keep(drafts: Drafts): void {
    try {
      this.#window?.sessionStorage.setItem(storageKey, JSON.stringify(drafts));
    } catch {
      return;
    }
  }
}
