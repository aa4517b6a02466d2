import { Component, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ApiFailure } from '@liveness/api-client/api-failure';
import { InView } from '@liveness/ui/scrolling/in-view';
import { Moment } from '@liveness/ui/time/moment';
import { ProblemNote } from '../presentation/problem-note';

/** `more`: continues when it comes into view. `asking`: many pages were empty, so the person must ask for more. */
export interface End {
  readonly state: 'more' | 'searching' | 'asking' | 'failed' | 'over';
  readonly searchedTo?: string;
  readonly failure?: ApiFailure;
}

/** The end of a list that is read in pages: it loads more, or says how far back was searched. */
@Component({
  selector: 'liveness-list-end',
  imports: [InView, Moment, ProblemNote, TranslocoDirective],
  template: `
    <div class="end" *transloco="let t; prefix: 'console.listEnd'">
      @switch (end().state) {
        @case ('failed') {
          @if (end().failure; as failure) {
            <liveness-problem-note [failure]="failure" (retry)="more.emit()" />
          }
        }
        @case ('over') {
          <p class="soft">{{ t('over') }}</p>
        }
        @default {
          <p class="soft" role="status">
            @if (end().state === 'searching') {
              {{ t('searching') }}
            }
            @if (end().searchedTo; as time) {
              {{ t('searchedBackTo') }} <liveness-moment [at]="time" />
            }
          </p>
          <button class="tool" type="button" [disabled]="end().state === 'searching'" (click)="more.emit()">
            {{ t(end().state === 'asking' ? 'searchOn' : 'more') }}
          </button>
          @if (end().state === 'more') {
            <span [livenessInView]="end().searchedTo" (near)="more.emit()"></span>
          }
        }
      }
    </div>
  `,
  styles: `
    .end {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: center;
      gap: var(--space-3);
      padding: var(--space-5) var(--space-4) var(--space-6);
      font-size: var(--size-fine);
    }

    liveness-problem-note {
      flex: 1;
      max-inline-size: 48rem;
    }
  `,
})
export class ListEnd {
  readonly end = input.required<End>();
  readonly more = output();
}
