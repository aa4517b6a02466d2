import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AttemptCount } from '@liveness/contract';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import { numberText } from '@liveness/ui/text/numbers';
import { Moment } from '@liveness/ui/time/moment';

/** How many attempts match: all of them, or at least this many. */
@Component({
  selector: 'liveness-count-line',
  imports: [Moment, TranslocoDirective],
  template: `
    <p class="soft number" *transloco="let t; prefix: 'attempts.count'">
      @if (count(); as count) {
        @if (count.exact) {
          {{ t(count.count === 1 ? 'one' : 'exact', { count: number() }) }}
        } @else {
          {{ t('atLeast', { count: number() }) }}
          <span class="how-far">({{ t('searchedBackTo') }} <liveness-moment [at]="count.searchedTo" />)</span>
        }
      }
    </p>
  `,
  styles: `
    p {
      min-block-size: 1.55em;
    }
  `,
})
export class CountLine {
  readonly #language = inject(ChosenLanguage).id;
  readonly count = input.required<AttemptCount | undefined>();
  protected readonly number = computed(() => numberText(this.count()?.count ?? 0, this.#language()));
}
