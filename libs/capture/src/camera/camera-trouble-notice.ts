import { Component, DOCUMENT, computed, inject, input, output, signal } from '@angular/core';
import { Notice } from '@liveness/ui/elements/notice';
import type { CameraTrouble } from '../ports/camera';
import { Address } from '../address/address';
import { CAPTURE_SETTINGS } from '../ports/capture-settings';
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
  imports: [Address, Notice],
  template: `
    <liveness-notice tone="warn" icon="camera" [heading]="t(trouble() + '.title')">
      <p>{{ t(text()) }}</p>
      @if (address(); as url) {
        <liveness-address
          [url]="url"
          [qr]="system === 'other' ? t('address.qr') : undefined"
          [label]="t('address.label')"
          [action]="t('address.copy')"
          (copied)="copied.set($event)"
        />
        <p class="status" role="status">
          {{ copied() === undefined ? '' : t(copied() ? 'address.copied' : 'address.notCopied') }}
        </p>
      }
      @if (canRetry()) {
        <div class="within-reach">
          <button class="button button-primary" type="button" (click)="again.emit()">{{ t('again') }}</button>
        </div>
      }
      <div class="actions">
        <button class="button button-quiet" type="button" (click)="leave.emit()">{{ outcome('leave') }}</button>
      </div>
    </liveness-notice>
  `,
  styles: `
    .status:empty {
      display: none;
    }

    .actions {
      inline-size: 100%;
    }
  `,
})
export class CameraTroubleNotice {
  protected readonly t = sayBelow('camera.trouble');
  protected readonly outcome = sayBelow('outcome');
  readonly trouble = input.required<CameraTrouble>();
  readonly again = output();
  /** The person does not want to go on now. */
  readonly leave = output();
  readonly #window = inject(DOCUMENT).defaultView;
  readonly #onlyHere = inject(CAPTURE_SETTINGS).onlyHere;
  protected readonly system = this.#window ? deviceSystem(this.#window.navigator) : 'other';
  /** Whether the address was copied; undefined until the person tries. */
  protected readonly copied = signal<boolean | undefined>(undefined);
  /** Where a permission is given back, and which browser has a camera, depends on the system. */
  protected readonly text = computed(() => {
    const trouble = this.trouble();
    return trouble === 'denied' || trouble === 'unsupported' ? `${trouble}.text.${this.system}` : `${trouble}.text`;
  });
  /** A browser without a camera never gets one, and a page over plain http none at all. */
  protected readonly canRetry = computed(() => !['unsupported', 'insecure'].includes(this.trouble()));
  /** To open the page in another browser, or on a device that has a camera. */
  protected readonly address = computed(() => {
    const leads = this.trouble() === 'unsupported' || (this.trouble() === 'absent' && this.system === 'other');
    return leads && !this.#onlyHere ? this.#window?.location.href : undefined;
  });
}
