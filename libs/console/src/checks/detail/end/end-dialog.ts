import { Component, computed, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ApiFailure } from '@liveness/api-client/api-failure';
import { Modal } from '@liveness/ui/elements/modal';
import { ProblemNote } from '../../../presentation/problem-note';
import { unsent, unsentText } from '../../../unsent/unsent-text';
import type { CheckAction } from '../../data/checks-api';

/** The length of the end of an id that confirms a redaction, so that nobody redacts another check by habit. */
const confirmationLength = 6;

/** The longest reason that the API accepts. */
const longestReason = 500;

/** Asks for a reason before a check is cancelled or redacted; before a redaction, for the end of its id, too. */
@Component({
  selector: 'liveness-end-dialog',
  imports: [Modal, ProblemNote, TranslocoDirective],
  templateUrl: './end-dialog.html',
  styleUrl: '../../../styles/asking-dialog.css',
})
export class EndDialog {
  readonly checkId = input.required<string>();
  readonly action = input.required<CheckAction>();
  readonly running = input.required<boolean>();
  readonly failure = input.required<ApiFailure | undefined>();
  readonly confirmed = output<string>();
  readonly closed = output();

  protected readonly goes = ['attempts', 'reference', 'metadata', 'address'];
  protected readonly stays = ['check', 'verdicts', 'consent', 'audit'];
  protected readonly longestReason = longestReason;
  protected readonly reason = unsentText(() => unsent.checkEnd(this.checkId(), this.action()));
  protected readonly typed = signal('');
  protected readonly isRedaction = computed(() => this.action() === 'redact');
  protected readonly confirmation = computed(() => this.checkId().slice(-confirmationLength));
  protected readonly ready = computed(
    () =>
      this.reason().trim() !== '' &&
      (!this.isRedaction() || this.typed().trim() === this.confirmation()) &&
      !this.running(),
  );
  protected readonly problem = computed(() => {
    const code = this.failure()?.code;
    return code === 'attempt-in-progress' ? 'inProgress' : code === 'check-ended' ? 'ended' : undefined;
  });

  /** Discards the reason, unless it is already sent. */
  protected leave(): void {
    if (!this.running()) this.reason.forget();
  }

  protected confirm(event: Event): void {
    event.preventDefault();
    if (this.ready()) this.confirmed.emit(this.reason().trim());
  }
}
