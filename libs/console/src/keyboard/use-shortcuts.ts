import { DestroyRef, inject } from '@angular/core';
import type { Shortcut } from './shortcut';
import { Shortcuts } from './shortcuts';

/** Called in a page's constructor: its shortcuts work, and stand in the cheat sheet, as long as the page is there. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  inject(DestroyRef).onDestroy(inject(Shortcuts).add(shortcuts));
}
