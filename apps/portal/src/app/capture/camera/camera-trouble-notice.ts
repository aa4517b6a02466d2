import { Component, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Notice } from '../../presentation/notice';
import type { CameraTrouble } from '../ports/camera';

/** Why there is no picture, and what the person can do about it. */
@Component({
  selector: 'liveness-camera-trouble-notice',
  imports: [Notice, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'camera.trouble'">
      <liveness-notice tone="warn" icon="camera" [heading]="t(trouble() + '.title')">
        <p>{{ t(trouble() + '.text') }}</p>
        @if (trouble() !== 'insecure') {
          <button class="button button-primary" type="button" (click)="again.emit()">{{ t('again') }}</button>
        }
      </liveness-notice>
    </ng-container>
  `,
})
export class CameraTroubleNotice {
  readonly trouble = input.required<CameraTrouble>();
  readonly again = output();
}
