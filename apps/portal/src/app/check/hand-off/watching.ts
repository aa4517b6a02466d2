import { Component, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Notice } from '@liveness/ui/elements/notice';

/** The check continues on another device. This page waits, and lets the person go on elsewhere if that one is of no use. */
@Component({
  selector: 'liveness-watching',
  imports: [Notice, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'check.watching'">
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
    </ng-container>
  `,
  styles: `
    [role='status']:empty {
      display: none;
    }
  `,
})
export class Watching {
  readonly canTakeBack = input(false);
  /** How the check stands cannot be asked at the moment. */
  readonly lost = input(false);
  readonly busy = input(false);
  readonly another = output();
  readonly takeBack = output();
}
