import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AttemptDetail, AttemptSignal } from '@liveness/contract';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import { signalCodes } from '@liveness/domain';
import { numberText } from '@liveness/ui/text/numbers';
import { visibleText } from '../../../given/visible-text';
import { SignalBadges } from '../../../presentation/signal-badges';

/** The key of a sentence, and its parameters. */
export interface SignalText {
  readonly key: string;
  readonly params: Readonly<Record<string, string>>;
}

/**
 * Returns the sentence of a signal with its values formatted in the language. A signal that this portal does not know
 * is named by its code.
 */
export function signalText(
  { code, values }: AttemptSignal,
  cameraLabel: string | undefined,
  language: string,
): SignalText {
  const digits = { maximumFractionDigits: 1, useGrouping: false };
  const params = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, numberText(value, language, digits)]),
  );
  const known = signalCodes.some((each) => each === code);
  return {
    key: `signals.${known ? code : 'unknown'}`,
    params: { ...params, code, camera: cameraLabel === undefined ? '–' : visibleText(cameraLabel, 'prose') },
  };
}

/** The signals of an attempt, one sentence each. */
@Component({
  selector: 'liveness-signal-list',
  imports: [RouterLink, SignalBadges, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'attemptAside'">
      <ul>
        @for (signal of signals(); track signal.code) {
          <li>
            <liveness-signal-badges [signals]="[signal.code]" />
            <p>
              {{ t(signal.key, signal.params) }}
              @if (signal.attemptId; as other) {
                <a [routerLink]="['/admin/attempts', other]">{{ t('signals.openOther') }}</a>
              }
            </p>
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
      attemptId: signal.attemptId,
      ...signalText(signal, device?.cameraLabel, this.#language()),
    }));
  });
}
