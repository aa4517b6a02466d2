import { Component, DOCUMENT, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Notice } from '@liveness/ui/elements/notice';
import { CONFIG_PROBLEM } from './portal-providers';

/** The page that replaces the portal when its configuration can't be read. */
@Component({
  selector: 'liveness-root',
  imports: [Notice, TranslocoDirective],
  template: `
    <main *transloco="let t; prefix: 'unconfigured'">
      <liveness-notice tone="warn" [heading]="t('title')">
        <p>{{ t('text') }}</p>
        <button class="button button-primary" type="button" (click)="reload()">{{ t('again') }}</button>
        <p class="detail">{{ problem }}</p>
      </liveness-notice>
    </main>
  `,
  styles: `
    main {
      display: grid;
      min-block-size: 100vh;
      place-content: center;
      padding: var(--space-4);
    }

    .detail {
      color: var(--colour-ink-soft);
      font-family: var(--font-numbers);
      font-size: var(--size-small);
      overflow-wrap: anywhere;
    }
  `,
})
export class Unconfigured {
  readonly #window = inject(DOCUMENT).defaultView;
  protected readonly problem = inject(CONFIG_PROBLEM);

  protected reload(): void {
    this.#window?.location.reload();
  }
}
