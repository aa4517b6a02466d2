import { DOCUMENT, Injectable, inject } from '@angular/core';

/** Some browsers fetch what they are handed a moment later. */
const savedMs = 60_000;

/** Hands files to the browser, which asks or knows where to keep them. */
@Injectable({ providedIn: 'root' })
export class SavedFile {
  readonly #document = inject(DOCUMENT);

  save(name: string, parts: readonly string[], type: string): void {
    const url = URL.createObjectURL(new Blob([...parts], { type }));
    const link = this.#document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), savedMs);
  }
}
