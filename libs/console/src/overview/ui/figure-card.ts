import { Component, input } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';

/** One figure, its name, and the difference to the previous period in words and with a sign. */
@Component({
  selector: 'liveness-figure-card',
  imports: [RouterLink, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'overview'">
      <p class="name">{{ name() }}</p>
      <p class="figure number">
        @if (figure() !== undefined && attempts(); as query) {
          <a [attr.aria-label]="name() + ': ' + figure()" routerLink="/admin/attempts" [queryParams]="query">{{
            figure() ?? t('noFigure')
          }}</a>
        } @else {
          {{ figure() ?? t('noFigure') }}
        }
      </p>
      <p class="delta soft">{{ t('delta.' + delta(), { by: by() }) }}</p>
      @if (note(); as note) {
        <p class="note soft">{{ note }}</p>
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: grid;
      align-content: start;
      gap: 2px;
      padding: var(--space-3) var(--space-4);
    }

    .name {
      color: var(--colour-ink-soft);
      font-size: var(--size-tiny);
      font-weight: var(--weight-medium);
    }

    .figure {
      font-size: 1.625rem;
      font-weight: var(--weight-strong);
      letter-spacing: -0.02em;
      line-height: 1.2;
    }

    .figure a {
      color: inherit;
      text-decoration-color: var(--colour-line-strong);
      text-decoration-thickness: 1px;
    }

    .delta,
    .note {
      font-size: var(--size-tiny);
    }
  `,
})
export class FigureCard {
  readonly name = input.required<string>();
  /** The formatted figure; undefined if there is none. */
  readonly figure = input.required<string | undefined>();
  /** The key of the text about the difference to the previous period. */
  readonly delta = input.required<string>();
  /** The formatted difference. */
  readonly by = input('');
  readonly note = input<string>();
  /** The query of the address that lists the attempts behind it. */
  readonly attempts = input<Params>();
}
