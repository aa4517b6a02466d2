import { Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { reasonKey } from './word-keys';

/** Why an attempt was decided as it was, in words; an unknown code is shown as it is. */
@Component({
  selector: 'liveness-reason-text',
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @if (key(); as key) {
        <span>{{ t(key) }}</span>
      } @else {
        <code>{{ reason() }}</code>
      }
    </ng-container>
  `,
})
export class ReasonText {
  readonly challenge = input.required<string>();
  readonly reason = input.required<string>();
  protected readonly key = computed(() => reasonKey(this.challenge(), this.reason()));
}
