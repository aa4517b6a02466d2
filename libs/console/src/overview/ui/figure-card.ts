import { Component, input } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';

/** One figure, what it is, and how it differs from the period before: in words, with a sign. */
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
  /** In words; undefined where there is none. */
  readonly figure = input.required<string | undefined>();
  /** Key of the words for how it differs from the period before. */
  readonly delta = input.required<string>();
  /** How much more or less, in words. */
  readonly by = input('');
  readonly note = input<string>();
  /** The list of attempts behind it, by the query of its address. */
  readonly attempts = input<Params>();
}
