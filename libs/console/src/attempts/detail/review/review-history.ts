import { Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { Review } from '@liveness/contract';
import { Moment } from '@liveness/ui/time/moment';
import { GivenText } from '../../../given/given-text';
import { ReviewBadge } from '../../../presentation/badges';

/** All reviews of an attempt, newest first. A later one does not change an earlier one. */
@Component({
  selector: 'liveness-review-history',
  imports: [GivenText, Moment, ReviewBadge, TranslocoDirective],
  template: `
    <ol *transloco="let t; prefix: 'attemptAside.review'">
      @for (review of reviews(); track review.id; let isFirst = $first) {
        <li>
          <liveness-review-badge [label]="review.label" />
          @if (isFirst) {
            <span class="soft">{{ t('counts') }}</span>
          }
          <p class="soft">
            <liveness-given-text class="code" [text]="review.reviewer" />, <liveness-moment [at]="review.at" />
          </p>
          @if (review.note; as note) {
            <p class="note"><liveness-given-text kind="prose" [text]="note" /></p>
          }
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      display: grid;
      gap: var(--space-3);
      list-style: none;
    }

    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.125rem var(--space-2);
      min-inline-size: 0;
    }

    p {
      flex-basis: 100%;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }

    .soft {
      font-size: var(--size-tiny);
    }

    .note {
      white-space: pre-line;
    }
  `,
})
export class ReviewHistory {
  readonly reviews = input.required<readonly Review[]>();
}
