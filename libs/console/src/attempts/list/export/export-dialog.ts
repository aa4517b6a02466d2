import { Component, DestroyRef, inject, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Modal } from '@liveness/ui/elements/modal';
import { Moment } from '@liveness/ui/time/moment';
import { Store } from '@ngrx/store';
import { ProblemNote } from '../../../presentation/problem-note';
import { attemptExport, exportDialogActions } from './attempt-export';

/** Asks what to export, shows the progress, and can be cancelled. */
@Component({
  selector: 'liveness-export-dialog',
  imports: [Modal, Moment, ProblemNote, TranslocoDirective],
  template: `
    <liveness-modal
      #modal
      *transloco="let t; prefix: 'attempts.export'"
      [heading]="t('title')"
      (closed)="closed.emit()"
    >
      <p>{{ t('text') }}</p>
      <label class="option"
        ><input
          #personal
          type="checkbox"
          [checked]="withPersonal()"
          [disabled]="state().step === 'running'"
          (change)="withPersonal.set(personal.checked)"
        />{{ t('personal') }}</label
      >
      <p class="soft">{{ t('audited') }}</p>
      @if (state().failure; as failure) {
        <liveness-problem-note [failure]="failure" [retryable]="false" />
      }
      <p class="progress" role="status">
        @if (state().step === 'running') {
          {{ t('progress', { rows: state().rows }) }}
          @if (state().searchedTo; as time) {
            <liveness-moment [at]="time" />
          }
        } @else if (state().step === 'done') {
          {{ t('done', { rows: state().rows }) }}
        }
      </p>
      <div class="end">
        <button class="tool" type="button" (click)="modal.close()">
          {{ t(state().step === 'running' ? 'cancel' : 'close') }}
        </button>
        <button class="tool tool-primary" type="button" [disabled]="state().step === 'running'" (click)="start()">
          {{ t(state().step === 'failed' ? 'again' : 'start') }}
        </button>
      </div>
    </liveness-modal>
  `,
  styles: `
    p,
    .option {
      margin-block-end: var(--space-3);
    }

    .progress {
      min-block-size: 1.5em;
    }

    .end {
      display: flex;
      justify-content: flex-end;
      gap: var(--space-2);
    }
  `,
})
export class ExportDialog {
  readonly #store = inject(Store);
  readonly closed = output();
  protected readonly state = this.#store.selectSignal(attemptExport.selectAttemptExportState);
  protected readonly withPersonal = signal(false);

  constructor() {
    // Leaving the page in any other way cancels the export, too.
    inject(DestroyRef).onDestroy(() => this.#store.dispatch(exportDialogActions.cancelled()));
  }

  protected start(): void {
    this.#store.dispatch(exportDialogActions.started({ personal: this.withPersonal() }));
  }
}
