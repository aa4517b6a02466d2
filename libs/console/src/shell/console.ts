import { Component, ViewEncapsulation, computed, inject, signal } from '@angular/core';
import { Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { SESSION } from '@liveness/api-client/session';
import { Glyph, type GlyphName } from '@liveness/ui/elements/glyph';
import { Shortcuts, useShortcuts } from '../keyboard/shortcuts';
import { CheatSheet } from '../presentation/cheat-sheet';

/** A page in the console's navigation: its path below `/admin`, which also names its words. */
export interface NavEntry {
  readonly path: string;
  readonly glyph: GlyphName;
}

/** One line per page, in their order. */
export const navEntries: readonly NavEntry[] = [
  { path: 'overview', glyph: 'overview' },
  { path: 'attempts', glyph: 'attempts' },
  { path: 'checks', glyph: 'checks' },
  { path: 'pauses', glyph: 'pause' },
  { path: 'thresholds', glyph: 'thresholds' },
  { path: 'audit', glyph: 'audit' },
];

/** The shell around every page of the console: navigation, the cheat sheet, and the styles that the pages share. */
@Component({
  selector: 'liveness-console',
  imports: [CheatSheet, Glyph, RouterLink, RouterLinkActive, RouterOutlet, TranslocoDirective],
  templateUrl: './console.html',
  styleUrls: [
    './console.css',
    '../styles/controls.css',
    '../styles/tables.css',
    '../styles/surfaces.css',
    '../styles/forced-colours.css',
    '../styles/print.css',
  ],
  // The pages share these styles. Every rule is below `liveness-console`, so that none affects the rest of the portal.
  encapsulation: ViewEncapsulation.None,
})
export class Console {
  readonly #session = inject(SESSION);
  readonly #router = inject(Router);
  protected readonly shortcuts = inject(Shortcuts);
  /** The page stays in place beneath it, so that nothing typed is lost. */
  protected readonly isOver = computed(() => this.#session.state() === 'signed-out');
  protected readonly entries = navEntries;
  protected readonly helping = signal(false);

  constructor() {
    useShortcuts([{ keys: ['?'], says: 'console.shortcuts.help', does: () => this.helping.set(true) }]);
  }

  /** Scrolls to the current page's entry: on a phone there is no room for all. */
  protected show(link: HTMLElement, isActive: boolean): void {
    if (isActive) link.scrollIntoView({ block: 'nearest', inline: 'center' });
  }

  /** Returns to the current page. */
  protected signInAgain(): void {
    void this.#session.signIn(this.#router.url);
  }
}
