import { Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AskedTurn } from './asked-turns';

/** The turns that an attempt asks for, and how far the person got. */
@Component({
  selector: 'liveness-asked-turn-list',
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'attempt.asked'">
      <ol [attr.aria-label]="t('title')">
        @for (turn of turns(); track $index) {
          <li [attr.aria-current]="$index === current() ? 'step' : null">
            {{ $index + 1 }}. {{ t('side.' + turn.side) }}, {{ turn.degrees }}°
            @if (turn.upDegrees > 0) {
              {{ t('raised', { degrees: turn.upDegrees }) }}
            } @else if (turn.upDegrees < 0) {
              {{ t('lowered', { degrees: -turn.upDegrees }) }}
            }
            <span class="soft">({{ t('standing.' + turn.standing) }})</span>
          </li>
        }
      </ol>
    </ng-container>
  `,
  styles: `
    ol {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-1) var(--space-3);
      list-style: none;
      font-variant-numeric: tabular-nums;
    }

    [aria-current] {
      font-weight: var(--weight-medium);
      text-decoration: underline;
      text-underline-offset: 0.25em;
    }
  `,
})
export class AskedTurnList {
  readonly turns = input.required<readonly AskedTurn[]>();
  /** Index of the turn that the shown frame was judged by. */
  readonly current = input<number>();
}
