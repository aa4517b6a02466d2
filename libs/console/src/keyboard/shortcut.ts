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
