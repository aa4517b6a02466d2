import { Component, computed, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ApiFailure } from '@liveness/api-client/api-failure';
import type { LimitDescription } from '@liveness/contract';
import { Modal } from '@liveness/ui/elements/modal';
import { ProblemNote } from '../../presentation/problem-note';
import { unsent, unsentText } from '../../unsent/unsent-text';
import { UnseenNote } from '../preview/unseen-note';
import { type Difference, unseenIn } from './difference';
import { DifferenceTable } from './difference-table';

/** The longest reason that the API accepts. */
const longestReason = 500;

/** Shows the changes and asks for a reason before they are published. */
@Component({
  selector: 'liveness-publish-dialog',
  imports: [DifferenceTable, Modal, ProblemNote, TranslocoDirective, UnseenNote],
  templateUrl: './publish-dialog.html',
  styleUrl: './publish-dialog.css',
})
export class PublishDialog {
  readonly challenge = input.required<string>();
  readonly limits = input.required<readonly LimitDescription[]>();
  readonly differences = input.required<readonly Difference[]>();
  /** The number of the new version. */
  readonly version = input.required<number>();
  /** The earlier version to restore; undefined for a draft. */
  readonly returnTo = input<number>();
  readonly previewed = input(true);
  readonly sending = input(false);
  readonly failure = input<ApiFailure>();
  readonly suggestedReason = input('');
  readonly confirmed = output<string>();
  readonly closed = output();

  protected readonly longestReason = longestReason;
  protected readonly reason = unsentText(() => unsent.publication(this.challenge(), this.returnTo()), {
    initial: () => this.suggestedReason(),
  });
  protected readonly unseen = computed(() => unseenIn(this.differences(), this.limits()));
  protected readonly left = computed(() => longestReason - this.reason().length);
  protected readonly ready = computed(
    () => this.reason().trim() !== '' && this.differences().length > 0 && !this.sending(),
  );

  /** Discards the reason, unless it is already sent. */
  protected leave(): void {
    if (!this.sending()) this.reason.forget();
  }

  protected confirm(event: Event): void {
    event.preventDefault();
    if (this.ready()) this.confirmed.emit(this.reason().trim());
  }
}
