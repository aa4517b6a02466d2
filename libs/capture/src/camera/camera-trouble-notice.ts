import { Component, DOCUMENT, computed, inject, input, output } from '@angular/core';
import { Notice } from '@liveness/ui/elements/notice';
import type { CameraTrouble } from '../ports/camera';
import { sayBelow } from '../words/words';

export type DeviceSystem = 'ios' | 'android' | 'other';

/** The system whose settings hold the camera permission. iPadOS calls itself a Mac, but has a touch screen. */
export function deviceSystem({
  userAgent,
  maxTouchPoints,
}: Pick<Navigator, 'userAgent' | 'maxTouchPoints'>): DeviceSystem {
  if (/iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1)) return 'ios';
  return /Android/.test(userAgent) ? 'android' : 'other';
}

/** Why there is no picture, and what the person can do about it. */
@Component({
  selector: 'liveness-camera-trouble-notice',
  imports: [Notice],
  template: `
    <liveness-notice tone="warn" icon="camera" [heading]="t(trouble() + '.title')">
      <p>{{ t(text()) }}</p>
      @if (trouble() !== 'insecure') {
        <button class="button button-primary" type="button" (click)="again.emit()">{{ t('again') }}</button>
      }
    </liveness-notice>
  `,
})
export class CameraTroubleNotice {
  protected readonly t = sayBelow('camera.trouble');
  readonly trouble = input.required<CameraTrouble>();
  readonly again = output();
  readonly #navigator = inject(DOCUMENT).defaultView?.navigator;
  /** A permission is given back in the settings of the system or of the browser, so the way there depends on the device. */
  protected readonly text = computed(() =>
    this.trouble() === 'denied' && this.#navigator
      ? `denied.text.${deviceSystem(this.#navigator)}`
      : `${this.trouble()}.text`,
  );
}
