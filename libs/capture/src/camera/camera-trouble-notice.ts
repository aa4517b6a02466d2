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
      @if (trouble() === 'unsupported') {
        <p class="address">{{ address }}</p>
      } @else if (trouble() !== 'insecure') {
        <button class="button button-primary" type="button" (click)="again.emit()">{{ t('again') }}</button>
      }
    </liveness-notice>
  `,
  styles: `
    .address {
      font-family: var(--font-numbers);
      font-size: var(--size-small);
      overflow-wrap: anywhere;
      user-select: all;
    }
  `,
})
export class CameraTroubleNotice {
  protected readonly t = sayBelow('camera.trouble');
  readonly trouble = input.required<CameraTrouble>();
  readonly again = output();
  readonly #window = inject(DOCUMENT).defaultView;
  /** To open the page in another browser. */
  protected readonly address = this.#window?.location.href;
  /** Where a permission is given back, and which browser has a camera, depends on the system. */
  protected readonly text = computed(() => {
    const trouble = this.trouble();
    const system = this.#window ? deviceSystem(this.#window.navigator) : 'other';
    return trouble === 'denied' || trouble === 'unsupported' ? `${trouble}.text.${system}` : `${trouble}.text`;
  });
}
