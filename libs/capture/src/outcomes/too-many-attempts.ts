import { Component, computed, effect, input, output, signal } from '@angular/core';
import { Notice } from '@liveness/ui/elements/notice';
import { sayBelow } from '../words/words';

/** Too many attempts are open: says how long to wait, counts down, and then lets the person go on. */
@Component({
  selector: 'liveness-too-many-attempts',
  imports: [Notice],
  template: `
    <liveness-notice tone="warn" icon="clock" [heading]="t('title')">
      <p>{{ t('text') }}</p>
      @if (left() > 0) {
        <p role="timer">{{ t('wait', { time: time() }) }}</p>
      }
      <button class="button button-primary" type="button" [disabled]="left() > 0" (click)="again.emit()">
        {{ t('again') }}
      </button>
    </liveness-notice>
  `,
})
export class TooManyAttempts {
  protected readonly t = sayBelow('outcome.tooMany');
  readonly retryAfterMs = input.required<number>();
  readonly again = output();
  protected readonly left = signal(0);
  /** As on a clock: 2:05. */
  protected readonly time = computed(
    () => `${Math.floor(this.left() / 60)}:${String(this.left() % 60).padStart(2, '0')}`,
  );

  constructor() {
    effect((onCleanup) => {
      this.left.set(Math.ceil(this.retryAfterMs() / 1000));
      const timer = setInterval(() => this.left.update((seconds) => Math.max(0, seconds - 1)), 1000);
      onCleanup(() => clearInterval(timer));
    });
  }
}
