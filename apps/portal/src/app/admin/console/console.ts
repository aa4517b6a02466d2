import { Component, ViewEncapsulation, inject, signal } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Shortcuts } from '../keyboard/shortcuts';
import { useShortcuts } from '../keyboard/use-shortcuts';
import { CheatSheet } from '../presentation/cheat-sheet';
import { Glyph } from '../presentation/glyph';
import { navEntries } from './nav-entries';

/** The frame around every page of the console: navigation, the cheat sheet, and the looks that the pages share. */
@Component({
  selector: 'liveness-console',
  imports: [CheatSheet, Glyph, RouterLink, RouterLinkActive, RouterOutlet, TranslocoDirective],
  templateUrl: './console.html',
  styleUrls: ['./console.css', '../styles/controls.css', '../styles/tables.css', '../styles/surfaces.css'],
  // The pages inside share these looks. Every rule is below `liveness-console`, so that none of them reaches the rest of the portal.
  encapsulation: ViewEncapsulation.None,
})
export class Console {
  protected readonly shortcuts = inject(Shortcuts);
  protected readonly entries = navEntries;
  protected readonly helping = signal(false);

  constructor() {
    useShortcuts([{ keys: ['?'], says: 'console.shortcuts.help', does: () => this.helping.set(true) }]);
  }
}
