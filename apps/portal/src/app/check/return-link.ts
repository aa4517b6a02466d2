import { Component, DOCUMENT, computed, effect, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Said, isolated } from '@liveness/ui/elements/said';

/** Milliseconds that a good result stays on the screen before the person is sent back. */
export const goodResultMs = 2500;

/** How the person goes on when a check has ended: back to the page that sent them, or nowhere. */
@Component({
  selector: 'liveness-return-link',
  imports: [Said, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'check'">
      @if (address(); as address) {
        <a class="button button-primary" [href]="address"
          ><liveness-said [text]="t('goOn', { host: isolated(host()) })"
        /></a>
      } @else {
        <p>{{ t(elsewhere() ? 'elsewhere' : 'close') }}</p>
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class ReturnLink {
  protected readonly isolated = isolated;
  readonly #location = inject(DOCUMENT).defaultView?.location;
  readonly address = input<string>();
  /** The person started on another device, and goes on there. */
  readonly elsewhere = input(false);
  /** The person is sent back without being asked. */
  readonly byItself = input(false);
  protected readonly host = computed(() => new URL(this.address() ?? 'https://-').host);

  constructor() {
    effect((onCleanup) => {
      const address = this.address();
      if (!this.byItself() || address === undefined) return;
      // Not as a new entry of the history: a person who goes back means the page before the check.
      const timer = setTimeout(() => this.#location?.replace(address), goodResultMs);
      onCleanup(() => clearTimeout(timer));
    });
  }
}
