import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import { numberText } from '@liveness/ui/text/numbers';
import { unitKey } from './limit-name';

/** A limit's value with its unit. */
@Component({
  selector: 'liveness-limit-value',
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'thresholds'">
      @if (value() === undefined) {
        <span class="soft">{{ t('none') }}</span>
      } @else if (unit() === 'switch') {
        {{ value() === 0 ? t('off') : t('on') }}
      } @else {
        <span class="number">{{ number() }}</span>
        @if (withUnit()) {
          &ngsp;<span class="soft">
            @if (key(); as key) {
              {{ t('units.' + key) }}
            } @else {
              {{ unit() }}
            }
          </span>
        }
      }
    </ng-container>
  `,
  styles: `
    :host {
      white-space: nowrap;
    }
  `,
})
export class LimitValue {
  readonly #language = inject(ChosenLanguage).id;
  readonly value = input.required<number | undefined>();
  readonly unit = input.required<string>();
  readonly withUnit = input(true);
  protected readonly key = computed(() => unitKey(this.unit()));
  protected readonly number = computed(() => numberText(this.value() ?? 0, this.#language()));
}
