import { Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { LimitDescription } from '@liveness/contract';
import { LimitName } from '../limits/limit-name';
import { LimitValue } from '../limits/limit-value';
import type { Difference } from './difference';

/** Limits with different values on both sides. */
@Component({
  selector: 'liveness-difference-table',
  imports: [LimitName, LimitValue, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'thresholds'">
      @if (differences().length === 0) {
        <p class="soft">{{ t('difference.none') }}</p>
      } @else {
        <table class="data-table" data-density="compact">
          <caption class="only-heard">
            {{
              t('difference.caption')
            }}
          </caption>
          <thead>
            <tr>
              <th scope="col">{{ t('difference.limit') }}</th>
              <th scope="col" class="number">{{ before() ?? t('difference.before') }}</th>
              <th scope="col" class="number">{{ after() ?? t('difference.after') }}</th>
            </tr>
          </thead>
          <tbody>
            @for (difference of differences(); track difference.name) {
              <tr>
                <th scope="row"><liveness-limit-name [challenge]="challenge()" [name]="difference.name" /></th>
                <td class="number soft">
                  <liveness-limit-value [value]="difference.before" [unit]="units()[difference.name] ?? ''" />
                </td>
                <td class="number">
                  <strong
                    ><liveness-limit-value [value]="difference.after" [unit]="units()[difference.name] ?? ''"
                  /></strong>
                </td>
              </tr>
            }
          </tbody>
        </table>
      }
    </ng-container>
  `,
  styles: `
    tbody th {
      color: var(--colour-ink);
      font-size: inherit;
      white-space: normal;
    }

    .data-table :is(th, td):first-child {
      padding-inline-start: 0;
    }

    .data-table :is(th, td):last-child {
      padding-inline-end: 0;
    }
  `,
})
export class DifferenceTable {
  readonly challenge = input.required<string>();
  readonly limits = input.required<readonly LimitDescription[]>();
  readonly differences = input.required<readonly Difference[]>();
  /** The headings of the two columns. */
  readonly before = input<string>();
  readonly after = input<string>();
  protected readonly units = computed(() => Object.fromEntries(this.limits().map(({ name, unit }) => [name, unit])));
}
