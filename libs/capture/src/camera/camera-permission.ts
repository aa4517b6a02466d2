import { Component, output } from '@angular/core';
import { Notice } from '@liveness/ui/elements/notice';
import { sayBelow } from '../words/words';

/** Says what the browser is about to ask, and asks for it only on a tap. */
@Component({
  selector: 'liveness-camera-permission',
  imports: [Notice],
  template: `
    <liveness-notice icon="camera" [heading]="t('title')">
      <p>{{ t('text') }}</p>
      <ul>
        <li>{{ t('light') }}</li>
        <li>{{ t('alone') }}</li>
        <li>{{ t('off') }}</li>
      </ul>
      <button class="button button-primary" type="button" (click)="agreed.emit()">{{ t('turnOn') }}</button>
    </liveness-notice>
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--space-2);
      padding-inline-start: 1.2em;
    }

    li::marker {
      color: var(--colour-accent);
    }
  `,
})
export class CameraPermission {
  protected readonly t = sayBelow('camera.permission');
  readonly agreed = output();
}
