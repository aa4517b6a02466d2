import { Component, input } from '@angular/core';
import { Said, isolated } from '@liveness/ui/elements/said';
import { sayBelow } from '../words/words';

/** One of several challenges in one sitting, counted from 1. */
export interface Part {
  readonly number: number;
  readonly all: number;
}

/** Says which of several challenges it is. */
@Component({
  selector: 'liveness-part-progress',
  imports: [Said],
  template: `<liveness-said [text]="t('part', { number: isolated(part().number), all: isolated(part().all) })" />`,
  styles: `
    :host {
      color: var(--colour-ink-soft);
      font-size: var(--size-small);
      font-weight: var(--weight-medium);
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class PartProgress {
  protected readonly t = sayBelow('capture');
  protected readonly isolated = isolated;
  readonly part = input.required<Part>();
}
