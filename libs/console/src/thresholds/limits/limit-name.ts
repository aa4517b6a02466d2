import { Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { limitKey } from './limit-key';

/** What people call a limit; one that this portal does not know is called by its code. */
@Component({
  selector: 'liveness-limit-name',
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'thresholds.limits'">
      @if (key(); as key) {
        <span>{{ t(key + '.name') }}</span>
      } @else {
        <code>{{ name() }}</code>
      }
    </ng-container>
  `,
})
export class LimitName {
  readonly challenge = input.required<string>();
  readonly name = input.required<string>();
  protected readonly key = computed(() => limitKey(this.challenge(), this.name()));
}
