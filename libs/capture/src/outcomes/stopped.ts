import { Component, computed, input, output } from '@angular/core';
import type { IconName } from '@liveness/ui/elements/icon';
import { Notice } from '@liveness/ui/elements/notice';
import type { Problem } from '../flow/step';
import { sayBelow } from '../words/words';

/** Why an attempt ended without an answer. Each is also the name of its words. */
export type StopReason = 'expired' | 'interrupted' | 'superseded' | 'nothingElse' | 'signedOut' | Problem;

const icons: Partial<Record<StopReason, IconName>> = {
  expired: 'clock',
  interrupted: 'camera',
  signedOut: 'lock',
  offline: 'signal',
  slow: 'signal',
};

/** An attempt that ended without an answer: what happened, what to do now, a way out, and the request's id where someone can be asked about it. */
@Component({
  selector: 'liveness-stopped',
  imports: [Notice],
  template: `
    <liveness-notice tone="warn" [icon]="icon()" [heading]="t(reason() + '.title')">
      <p>{{ t(reason() + '.text') }}</p>
      @if (requestId(); as id) {
        <p class="request">
          {{ t('request') }}
          <code
            ><bdi>{{ id }}</bdi></code
          >
        </p>
      }
      <div class="actions">
        <button class="button button-primary" type="button" (click)="goOn.emit()">{{ t(reason() + '.action') }}</button>
        @if (hasOther()) {
          <button class="button button-secondary" type="button" (click)="another.emit()">
            {{ t(reason() + '.another') }}
          </button>
        }
        <button class="button button-quiet" type="button" (click)="leave.emit()">{{ t('leave') }}</button>
      </div>
    </liveness-notice>
  `,
  styles: `
    .actions {
      inline-size: 100%;
    }

    .request {
      font-size: var(--size-small);
    }

    code {
      font-family: var(--font-numbers);
      overflow-wrap: anywhere;
    }
  `,
})
export class Stopped {
  protected readonly t = sayBelow('outcome');
  readonly reason = input.required<StopReason>();
  readonly requestId = input<string>();
  /** Something else may be offered. Its button has words for `colours` only. */
  readonly hasOther = input(false);
  readonly goOn = output();
  readonly another = output();
  /** The person does not want to go on now. */
  readonly leave = output();
  protected readonly icon = computed(() => icons[this.reason()]);
}
