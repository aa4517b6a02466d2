import { Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Modal } from '@liveness/ui/elements/modal';
import { ProblemNote } from '../../../presentation/problem-note';
import type { Change } from '../data/attempt';

const length = 6;

/** What has to be typed to erase an attempt: the end of its id, so that nobody erases another one by habit. */
export function confirmationOf(attemptId: string): string {
  return attemptId.slice(-length);
}

/** Longest reason that the API takes. */
const longestReason = 500;

/** Says what goes and what stays, and asks for a reason and for the end of the attempt's id, before it is erased. */
@Component({
  selector: 'liveness-erase-dialog',
  imports: [Modal, ProblemNote, TranslocoDirective],
  templateUrl: './erase-dialog.html',
  styleUrl: './erase-dialog.css',
})
export class EraseDialog {
  readonly attemptId = input.required<string>();
  readonly erasure = input.required<Change>();
  /** The reason of an erasure that has begun and is to be finished: the API keeps that one. */
  readonly givenReason = input('');
  readonly confirmed = output<string>();
  readonly closed = output();

  protected readonly goes = ['frames', 'seen', 'trace', 'user', 'device', 'receipt', 'notes'];
  protected readonly stays = ['attempt', 'verdict', 'label', 'audit'];
  protected readonly longestReason = longestReason;
  protected readonly reason = linkedSignal(() => this.givenReason());
  protected readonly typed = signal('');
  protected readonly confirmation = computed(() => confirmationOf(this.attemptId()));
  protected readonly isConfirmed = computed(() => this.typed().trim() === this.confirmation());
  protected readonly ready = computed(
    () => this.reason().trim() !== '' && this.isConfirmed() && !this.erasure().running,
  );
  /** Not named by the type of codes where the portal is older than the API. */
  protected readonly inProgress = computed(() => String(this.erasure().failure?.code) === 'attempt-in-progress');

  protected confirm(event: Event): void {
    event.preventDefault();
    if (this.ready()) this.confirmed.emit(this.reason().trim());
  }
}
