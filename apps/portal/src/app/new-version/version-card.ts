import { Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { NewVersion } from './new-version';

/** Says over the page that there is a new version, or that a part is missing, and offers to load the page again. */
@Component({
  selector: 'liveness-version-card',
  imports: [TranslocoDirective],
  template: `
    @if (version.told(); as told) {
      <div class="card" role="alert" *transloco="let t; prefix: 'version'">
        <p>
          <strong>{{ t(told.what + '.title') }}</strong> {{ t(told.what + '.text') }}
          @if (told.typed) {
            {{ t('typed') }}
          }
        </p>
        <div class="choice">
          <button class="button button-primary" type="button" (click)="version.reload()">{{ t('reload') }}</button>
          <button class="button button-quiet" type="button" (click)="version.later()">{{ t('later') }}</button>
        </div>
      </div>
    }
  `,
  styles: `
    /* Takes no row of the page's grid. */
    :host {
      display: contents;
    }

    /* Wherever the page is scrolled to: it answers what the person has just done. */
    .card {
      position: fixed;
      inset-block-end: max(var(--space-4), env(safe-area-inset-bottom));
      inset-inline: max(var(--space-4), env(safe-area-inset-left)) max(var(--space-4), env(safe-area-inset-right));
      z-index: 4;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-2) var(--space-4);
      max-inline-size: var(--measure);
      margin-inline: auto;
      padding: var(--space-4);
      border: 1px solid var(--colour-line-strong);
      border-radius: var(--radius-medium);
      background: var(--colour-surface);
      color: var(--colour-ink);
      box-shadow: var(--shadow-raised);
    }

    p {
      flex: 1 1 16rem;
      margin: 0;
    }

    .choice {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2);
    }

    .button {
      min-block-size: var(--target-min);
      padding-block: var(--space-2);
    }

    @media print {
      .card {
        display: none;
      }
    }
  `,
})
export class VersionCard {
  protected readonly version = inject(NewVersion);
}
