import { DOCUMENT, DestroyRef, Injectable, type Signal, computed, inject, signal } from '@angular/core';

/** A key, or several that do the same, and what it does on the page that is shown. */
export interface Shortcut {
  /** Values of `KeyboardEvent.key`: `j`, `ArrowDown`, `/`. */
  readonly keys: readonly string[];
  /**
   * Values of `KeyboardEvent.code`, where the place of a key counts and not what it gives, which with Shift differs between keyboards.
   * They are then what is listened to; `keys` only stand in the cheat sheet.
   */
  readonly codes?: readonly string[];
  /** With `codes`: whether Shift is held. */
  readonly shift?: boolean;
  /** It does so again and again while the key is held. */
  readonly repeats?: boolean;
  /** Key of the words that say what it does. */
  readonly says: string;
  /** False: the key was not for us, the browser goes on with it. */
  readonly does: (event: KeyboardEvent) => void | false;
}

const fields =
  'input:not([type=checkbox], [type=radio], [type=range], [type=button]), textarea, select, [contenteditable=""], [contenteditable=true]';
/** What has arrow keys of its own. */
const arrowed = '[type=radio], [type=range], [role=slider], [role=tab], [role=menuitem], [role=option]';
const pressed = 'a[href], button, summary, [type=checkbox], [type=radio], [role=button]';

/** Whether a key belongs to what has the focus: to a field that is typed in, or to a control that the key works. */
export function belongsToFocus({ key, target }: Pick<KeyboardEvent, 'key' | 'target'>): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(fields)) return true;
  if (key.startsWith('Arrow') || key === 'Home' || key === 'End') return target.closest(arrowed) !== null;
  return (key === 'Enter' || key === ' ') && target.closest(pressed) !== null;
}

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

/** Called in a page's constructor: its shortcuts work, and stand in the cheat sheet, as long as the page is there. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  inject(DestroyRef).onDestroy(inject(Shortcuts).add(shortcuts));
}
