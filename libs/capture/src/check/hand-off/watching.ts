import { Component, input, output } from '@angular/core';
import { Notice } from '@liveness/ui/elements/notice';
import { sayBelow } from '../../words/words';

/** The check continues on another device. This page waits, and lets the person go on elsewhere if that one is of no use. */
@Component({
  selector: 'liveness-watching',
  imports: [Notice],
  template: `
    <liveness-notice icon="phone" [heading]="t('title')">
      <p>{{ t('text') }}</p>
      <p role="status">{{ lost() ? t('lost') : '' }}</p>
      <div class="actions">
        <button class="button button-quiet" type="button" [disabled]="busy()" (click)="another.emit()">
          {{ t('another') }}
        </button>
        @if (canTakeBack()) {
          <button class="button button-quiet" type="button" [disabled]="busy()" (click)="takeBack.emit()">
            {{ t('here') }}
          </button>
        }
      </div>
    </liveness-notice>
  `,
  styles: `
    :host {
      display: grid;
      min-inline-size: 0;
    }

    .actions {
      inline-size: 100%;
    }

    [role='status']:empty {
      display: none;
    }
  `,
})
export class Watching {
  protected readonly t = sayBelow('check.watching');
  readonly canTakeBack = input(false);
  /** How the check stands cannot be asked at the moment. */
  readonly lost = input(false);
  readonly busy = input(false);
  readonly another = output();
  readonly takeBack = output();
}
