/** A key, or several that do the same, and what it does on the page that is shown. */
export interface Shortcut {
  /** Values of `KeyboardEvent.key`: `j`, `ArrowDown`, `/`. */
  readonly keys: readonly string[];
  /** Key of the words that say what it does. */
  readonly says: string;
  /** False: the key was not for us, the browser goes on with it. */
  readonly does: (event: KeyboardEvent) => void | false;
}
