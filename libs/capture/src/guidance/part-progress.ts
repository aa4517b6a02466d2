import { Component, computed, input } from '@angular/core';
import { Announcer } from '@liveness/ui/accessibility/announcer';
import { Said, isolated } from '@liveness/ui/elements/said';
import { sayBelow } from '../words/words';

/** One of several challenges in one sitting, counted from 1. */
export interface Part {
  readonly number: number;
  readonly all: number;
  /** Its type. */
  readonly challenge: string;
}

/** Shows which of several challenges it is, and tells screen readers whenever another one begins. */
@Component({
  selector: 'liveness-part-progress',
  imports: [Announcer, Said],
  template: `
    <liveness-said
      aria-hidden="true"
      [text]="t('part', { number: isolated(part().number), all: isolated(part().all) })"
    />
    <liveness-announcer [words]="heard()" />
  `,
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
  private readonly names = sayBelow('challenges');
  protected readonly isolated = isolated;
  readonly part = input.required<Part>();
  protected readonly heard = computed(() => {
    const { number, all, challenge } = this.part();
    return this.t('partHeard', { number, all, challenge: this.names(`${challenge}.name`) });
  });
}
