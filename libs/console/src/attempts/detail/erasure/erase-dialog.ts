import { Component, computed, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Modal } from '@liveness/ui/elements/modal';
import { ProblemNote } from '../../../presentation/problem-note';
import { unsent, unsentText } from '../../../unsent/unsent-text';
import type { Change } from '../data/attempt';

const length = 6;

/**
 * Returns the text to type before an erasure: the end of the attempt's id, so that nobody erases another one by habit.
 */
export function confirmationOf(attemptId: string): string {
  return attemptId.slice(-length);
}

/** The longest reason that the API accepts. */
const longestReason = 500;

/** Lists what is deleted and what is kept, and asks for a reason and the end of the attempt's id. */
@Component({
  selector: 'liveness-erase-dialog',
  imports: [Modal, ProblemNote, TranslocoDirective],
  templateUrl: './erase-dialog.html',
  styleUrl: '../../../styles/asking-dialog.css',
})
export class EraseDialog {
  readonly attemptId = input.required<string>();
  readonly erasure = input.required<Change>();
  /** The reason of an interrupted erasure, which the API keeps when it is finished. */
  readonly givenReason = input('');
  readonly confirmed = output<string>();
  readonly closed = output();

  protected readonly goes = ['frames', 'seen', 'trace', 'user', 'device', 'receipt', 'notes'];
  protected readonly stays = ['attempt', 'verdict', 'label', 'audit'];
  protected readonly longestReason = longestReason;
  protected readonly reason = unsentText(() => unsent.erasure(this.attemptId()), { initial: () => this.givenReason() });
  protected readonly typed = signal('');
  protected readonly confirmation = computed(() => confirmationOf(this.attemptId()));
  protected readonly isConfirmed = computed(() => this.typed().trim() === this.confirmation());
  protected readonly ready = computed(
    () => this.reason().trim() !== '' && this.isConfirmed() && !this.erasure().running,
  );
  /** An older portal's type of codes lacks this one, hence the string. */
  protected readonly inProgress = computed(() => String(this.erasure().failure?.code) === 'attempt-in-progress');

  /** Discards the reason, unless it is already sent. */
  protected leave(): void {
    if (!this.erasure().running) this.reason.forget();
  }

  protected confirm(event: Event): void {
    event.preventDefault();
    if (this.ready()) this.confirmed.emit(this.reason().trim());
  }
}
