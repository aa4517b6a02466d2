import { Component, computed, input } from '@angular/core';
import { Notice, type NoticeTone } from '@liveness/ui/elements/notice';
import { sayBelow } from '../words/words';
import type { Ending } from './check-events';

const tones: Partial<Record<Ending, NoticeTone>> = { passed: 'good', failed: 'warn', expired: 'warn' };

/** How a check ended. What stands inside its element says how the person goes on: that is up to the page around it. */
@Component({
  selector: 'liveness-check-end',
  imports: [Notice],
  template: `
    <liveness-notice [tone]="tone()" [heading]="t(ending() + '.title')">
      <p>{{ t(ending() + '.text') }}</p>
      <ng-content />
    </liveness-notice>
  `,
  styles: `
    :host {
      display: grid;
      min-inline-size: 0;
    }
  `,
})
export class CheckEnd {
  protected readonly t = sayBelow('check.ended');
  readonly ending = input.required<Ending>();
  protected readonly tone = computed(() => tones[this.ending()] ?? 'plain');
}
