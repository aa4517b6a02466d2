import { DOCUMENT, DestroyRef, Injectable, type Signal, computed, inject, signal } from '@angular/core';

/** One or more keys with the same effect on the current page. */
export interface Shortcut {
  /** Values of `KeyboardEvent.key`, such as `j`, `ArrowDown`, `/`. */
  readonly keys: readonly string[];
  /**
   * Values of `KeyboardEvent.code`, for keys that are identified by position because their character with Shift depends
   * on the keyboard. If present, they decide; `keys` are then only for the cheat sheet.
   */
  readonly codes?: readonly string[];
  /** With `codes`: whether Shift is held. */
  readonly shift?: boolean;
  /** Repeats while the key is held. */
  readonly repeats?: boolean;
  /** Whether there is something for it to do at the moment. Always, if absent. */
  readonly isFor?: () => boolean;
  /** The key of its description. */
  readonly says: string;
  /** Returns false if the key was not handled, so that the browser handles it. */
  readonly does: (event: KeyboardEvent) => void | false;
}

const fields =
  'input:not([type=checkbox], [type=radio], [type=range], [type=button]), textarea, select, [contenteditable=""], [contenteditable=true]';
/** Controls that use the arrow keys themselves. */
const arrowed = '[type=radio], [type=range], [role=slider], [role=tab], [role=menuitem], [role=option]';
const pressed = 'a[href], button, summary, [type=checkbox], [type=radio], [role=button]';

/** Returns whether a key belongs to the focused element: a text field, or a control that the key operates. */
export function belongsToFocus({ key, target }: Pick<KeyboardEvent, 'key' | 'target'>): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(fields)) return true;
  if (key.startsWith('Arrow') || key === 'Home' || key === 'End') return target.closest(arrowed) !== null;
  return (key === 'Enter' || key === ' ') && target.closest(pressed) !== null;
}

/** The active shortcuts. The last ones added come first; none works below an open dialog. */
@Injectable({ providedIn: 'root' })
export class Shortcuts {
  readonly #document = inject(DOCUMENT);
  readonly #groups = signal<readonly (readonly Shortcut[])[]>([]);

  /** All active shortcuts, for the cheat sheet. */
  readonly all: Signal<readonly Shortcut[]> = computed(() =>
    this.#groups()
      .flat()
      .filter(({ isFor }) => isFor?.() ?? true),
  );

  constructor() {
    const press = (event: KeyboardEvent) => this.#press(event);
    this.#document.addEventListener('keydown', press);
    inject(DestroyRef).onDestroy(() => this.#document.removeEventListener('keydown', press));
  }

  /** Adds shortcuts until the returned function is called. */
  add(group: readonly Shortcut[]): () => void {
    this.#groups.update((groups) => [group, ...groups]);
    return () => this.#groups.update((groups) => groups.filter((each) => each !== group));
  }

  #press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
    if (this.#document.querySelector('dialog[open]') || belongsToFocus(event)) return;
    const shortcut = this.all().find((each) => isPressed(each, event));
    if (!shortcut) return;
    // A held key acts once, so that letting go too late does not act on what comes next.
    const isHeld = event.repeat && !shortcut.repeats;
    if (isHeld || shortcut.does(event) !== false) event.preventDefault();
  }
}

function isPressed({ keys, codes, shift = false }: Shortcut, { key, code, shiftKey }: KeyboardEvent): boolean {
  return codes ? codes.includes(code) && shift === shiftKey : keys.includes(key);
}

/** Adds shortcuts for as long as a page exists. Call it in the page's constructor. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  inject(DestroyRef).onDestroy(inject(Shortcuts).add(shortcuts));
}
