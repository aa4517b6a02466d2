import { Component, computed, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ThresholdsVersion, ThresholdsView } from '@liveness/contract';
import { Modal } from '@liveness/ui/elements/modal';
import { differences } from '../draft/difference';
import { DifferenceTable } from '../draft/difference-table';

/** Compares an earlier version with the one in force. */
@Component({
  selector: 'liveness-compare-dialog',
  imports: [DifferenceTable, Modal, TranslocoDirective],
  template: `
    <liveness-modal
      *transloco="let t; prefix: 'thresholds'"
      [heading]="t('history.compareTitle', { version: version().version })"
      (closed)="closed.emit()"
    >
      <liveness-difference-table
        [challenge]="view().challenge"
        [limits]="view().limits"
        [differences]="differences()"
        [before]="t('history.thisVersion', { version: version().version })"
        [after]="t('outdated.theirs')"
      />
    </liveness-modal>
  `,
})
export class CompareDialog {
  readonly view = input.required<ThresholdsView>();
  readonly version = input.required<ThresholdsVersion>();
  readonly closed = output();
  protected readonly differences = computed(() => differences(this.version().limits, this.view().current.limits));
}
