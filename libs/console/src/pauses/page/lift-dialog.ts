import { Component, computed, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ApiFailure } from '@liveness/api-client/api-failure';
import { Modal } from '@liveness/ui/elements/modal';
import { ProblemNote } from '../../presentation/problem-note';
import { unsent, unsentText } from '../../unsent/unsent-text';

/** The longest reason that the API accepts. */
const longestReason = 500;

/** Asks why a pause is lifted. */
@Component({
  selector: 'liveness-lift-dialog',
  imports: [Modal, ProblemNote, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'pauses.dialog'">
      <liveness-modal #modal [heading]="t('title')" (closed)="closed.emit()">
        <p>{{ t('text') }}</p>
        <form (submit)="confirm($event)">
          <label class="field" for="lift-reason">{{ t('reason') }}</label>
          <input
            #text
            class="control"
            id="lift-reason"
            autocomplete="off"
            aria-describedby="lift-reason-hint"
            [maxLength]="longestReason"
            [readOnly]="running()"
            [value]="reason()"
            (input)="reason.set(text.value)"
          />
          <p class="hint" id="lift-reason-hint">{{ t('reasonHint') }}</p>
          @if (failure(); as failure) {
            <liveness-problem-note [failure]="failure" [retryable]="false" />
          }
          <div class="end">
            <button class="tool" type="button" (click)="leave(); modal.close()">{{ t('cancel') }}</button>
            <button class="tool tool-primary" type="submit" [disabled]="!ready()">
              {{ t(running() ? 'lifting' : 'lift') }}
            </button>
          </div>
        </form>
      </liveness-modal>
    </ng-container>
  `,
  styles: `
    form {
      display: grid;
      gap: var(--space-2);
      margin-block-start: var(--space-3);
    }

    .hint {
      color: var(--colour-ink-soft);
      font-size: var(--size-tiny);
    }

    .end {
      display: flex;
      flex-wrap: wrap;
      justify-content: end;
      gap: var(--space-2);
      margin-block-start: var(--space-2);
    }
  `,
})
export class LiftDialog {
  /** The attempt by which the pause is lifted. */
  readonly attemptId = input.required<string>();
  readonly running = input.required<boolean>();
  readonly failure = input.required<ApiFailure | undefined>();
  readonly confirmed = output<string>();
  readonly closed = output();

  protected readonly longestReason = longestReason;
  protected readonly reason = unsentText(() => unsent.pauseLift(this.attemptId()));
  protected readonly ready = computed(() => this.reason().trim() !== '' && !this.running());

  /** Discards the reason, unless it is already sent. */
  protected leave(): void {
    if (!this.running()) this.reason.forget();
  }

  protected confirm(event: Event): void {
    event.preventDefault();
    if (this.ready()) this.confirmed.emit(this.reason().trim());
  }
}
