import { DOCUMENT, Injectable, inject } from '@angular/core';

/** Some browsers read the file a moment later. */
const savedMs = 60_000;

/** Hands files to the browser, which saves them or asks where. */
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
