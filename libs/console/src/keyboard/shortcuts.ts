import { DOCUMENT, DestroyRef, Injectable, type Signal, computed, inject, signal } from '@angular/core';
import { belongsToFocus } from './belongs-to-focus';
import type { Shortcut } from './shortcut';

/** The shortcuts of all that is on screen. What came last goes first; nothing works below an open dialog. */
@Injectable({ providedIn: 'root' })
export class Shortcuts {
  readonly #document = inject(DOCUMENT);
  readonly #groups = signal<readonly (readonly Shortcut[])[]>([]);

  /** All that work now, for the cheat sheet. */
  readonly all: Signal<readonly Shortcut[]> = computed(() => this.#groups().flat());

  constructor() {
    const press = (event: KeyboardEvent) => this.#press(event);
    this.#document.addEventListener('keydown', press);
    inject(DestroyRef).onDestroy(() => this.#document.removeEventListener('keydown', press));
  }

  /** The shortcuts work until the returned function is called. */
  add(group: readonly Shortcut[]): () => void {
    this.#groups.update((groups) => [group, ...groups]);
    return () => this.#groups.update((groups) => groups.filter((each) => each !== group));
  }

  #press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
    if (this.#document.querySelector('dialog[open]') || belongsToFocus(event)) return;
    const shortcut = this.all().find((each) => isFor(each, event));
    if (!shortcut) return;
    // A key that is held does what it does once: whoever is slow to let go must not act on what comes next.
    const isHeld = event.repeat && !shortcut.repeats;
    if (isHeld || shortcut.does(event) !== false) event.preventDefault();
  }
}

function isFor({ keys, codes, shift = false }: Shortcut, { key, code, shiftKey }: KeyboardEvent): boolean {
  return codes ? codes.includes(code) && shift === shiftKey : keys.includes(key);
}
