import { Component, DestroyRef, DOCUMENT, inject, signal } from '@angular/core';
import { Notice } from '@liveness/ui/elements/notice';
import { CLOCK } from '../ports/clock';
import { sayBelow } from '../words/words';

/** Milliseconds after which a question that was not answered may not have been seen, or never asked. */
const patienceMs = 15_000;

/** The browser asks for the camera. After a while it says what to do where no question can be seen. */
@Component({
  selector: 'liveness-camera-opening',
  imports: [Notice],
  template: `
    <liveness-notice icon="camera" [heading]="t('title')">
      <p>{{ t('text') }}</p>
      @if (late()) {
        <p role="status">{{ t('late') }}</p>
        <button class="button button-primary" type="button" (click)="reload()">{{ t('reload') }}</button>
      }
    </liveness-notice>
  `,
})
export class CameraOpening {
  readonly #window = inject(DOCUMENT).defaultView;
  protected readonly t = sayBelow('camera.opening');
  protected readonly late = signal(false);

  constructor() {
    const gone = new AbortController();
    inject(DestroyRef).onDestroy(() => gone.abort());
    inject(CLOCK)
      .sleep(patienceMs, gone.signal)
      .then(
        () => this.late.set(true),
        () => undefined,
      );
  }

  protected reload(): void {
    this.#window?.location.reload();
  }
}
