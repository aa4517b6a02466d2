import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AttemptDetail } from '@liveness/contract';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import { SignalBadges } from '../../../presentation/signal-badges';
import { signalText } from './signal-text';

/** The signals of an attempt, a plain sentence each. */
@Component({
  selector: 'liveness-signal-list',
  imports: [SignalBadges, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'attemptFacts'">
      <ul>
        @for (signal of signals(); track signal.code) {
          <li>
            <liveness-signal-badges [signals]="[signal.code]" />
            <p>{{ t(signal.key, signal.params) }}</p>
          </li>
        }
      </ul>
      <p class="soft">{{ t('signals.convictNobody') }}</p>
    </ng-container>
  `,
  styles: `
    :host,
    ul {
      display: grid;
      gap: var(--space-3);
    }

    ul {
      list-style: none;
    }

    li {
      display: grid;
      gap: var(--space-1);
      justify-items: start;
    }
  `,
})
export class SignalList {
  readonly #language = inject(ChosenLanguage).id;
  readonly detail = input.required<Pick<AttemptDetail, 'signals' | 'device'>>();
  protected readonly signals = computed(() => {
    const { signals = [], device } = this.detail();
    return signals.map((signal) => ({
      code: signal.code,
      ...signalText(signal, device?.cameraLabel, this.#language()),
    }));
  });
}
