import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { Pause } from '@liveness/contract';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import { absoluteText } from '@liveness/ui/time/moment-text';
import { ProblemNote } from '../../../presentation/problem-note';
import { unsent, unsentText } from '../../../unsent/unsent-text';
import type { Change } from '../data/attempt';

/** The longest reason that the API accepts. */
const longestReason = 500;

/** How long the attempt's user may not start another one, and how an admin lifts that. */
@Component({
  selector: 'liveness-pause-panel',
  imports: [ProblemNote, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'attemptAside.pause'">
      <p>{{ t('until', { until: until(), count: pause().count }) }}</p>
      @if (mayLift()) {
        <form (submit)="lift($event)">
          <label class="field" for="pause-reason">{{ t('reason') }}</label>
          <input
            #text
            class="control"
            id="pause-reason"
            autocomplete="off"
            aria-describedby="pause-reason-hint"
            [maxLength]="longestReason"
            [readOnly]="lifting().running"
            [value]="reason()"
            (input)="reason.set(text.value)"
          />
          <p class="hint" id="pause-reason-hint">{{ t('reasonHint') }}</p>
          @if (lifting().failure; as failure) {
            <liveness-problem-note [failure]="failure" [retryable]="false" />
          }
          <button class="tool" type="submit" [disabled]="!ready()">
            {{ t(lifting().running ? 'lifting' : 'lift') }}
          </button>
        </form>
      }
    </ng-container>
  `,
  styles: `
    form {
      display: grid;
      justify-items: start;
      gap: var(--space-2);
      margin-block-start: var(--space-3);
    }

    .control {
      inline-size: 100%;
    }
  `,
})
export class PausePanel {
  readonly #language = inject(ChosenLanguage).id;
  readonly attemptId = input.required<string>();
  readonly pause = input.required<Pause>();
  readonly mayLift = input.required<boolean>();
  readonly lifting = input.required<Change>();
  readonly lifted = output<string>();

  protected readonly longestReason = longestReason;
  protected readonly reason = unsentText(() => unsent.pauseLift(this.attemptId()));
  protected readonly until = computed(() => absoluteText(Date.parse(this.pause().until), this.#language()));
  protected readonly ready = computed(() => this.reason().trim() !== '' && !this.lifting().running);

  protected lift(event: Event): void {
    event.preventDefault();
    if (this.ready()) this.lifted.emit(this.reason().trim());
  }
}
