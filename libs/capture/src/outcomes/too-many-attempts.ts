import { Component, computed, effect, input, output, signal } from '@angular/core';
import { Notice } from '@liveness/ui/elements/notice';
import { Said, isolated } from '@liveness/ui/elements/said';
import { sayBelow } from '../words/words';

/**
 * No attempt may start now, because too many are open or too many have failed: says how long to wait, counts down, and
 * then lets the person go on. Nobody has to wait here.
 */
@Component({
  selector: 'liveness-too-many-attempts',
  imports: [Notice, Said],
  template: `
    <liveness-notice tone="warn" icon="clock" [heading]="t(because() + '.title')">
      <p>{{ t(because() + '.text') }}</p>
      @if (left() > 0) {
        <p role="timer"><liveness-said [text]="wait()" /></p>
      } @else {
        <p role="status">{{ t('over') }}</p>
      }
      <div class="actions">
        <button class="button button-primary" type="button" [disabled]="left() > 0" (click)="again.emit()">
          {{ t('again') }}
        </button>
        <button class="button button-quiet" type="button" (click)="leave.emit()">{{ t('leave') }}</button>
      </div>
    </liveness-notice>
  `,
  styles: `
    .actions {
      inline-size: 100%;
    }
  `,
})
export class TooManyAttempts {
  protected readonly t = sayBelow('outcome.tooMany');
  readonly because = input<'open' | 'paused'>('open');
  readonly retryAfterMs = input.required<number>();
  readonly again = output();
  readonly leave = output();
  /** Seconds. */
  protected readonly left = signal(0);
  /** As on a clock only when it is short: 28:30 could be hours. */
  protected readonly wait = computed(() => {
    const seconds = this.left();
    const minutes = Math.ceil(seconds / 60);
    if (minutes > 60)
      return this.t('waitHours', { hours: isolated(Math.floor(minutes / 60)), minutes: isolated(minutes % 60) });
    if (seconds > 120) return this.t('waitMinutes', { minutes: isolated(minutes) });
    const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    return this.t('wait', { time: isolated(time) });
  });

  constructor() {
    effect((onCleanup) => {
      // By the clock, since a phone that sleeps runs no timers.
      const end = Date.now() + this.retryAfterMs();
      const count = () => this.left.set(Math.max(0, Math.ceil((end - Date.now()) / 1000)));
      count();
      const timer = setInterval(count, 1000);
      onCleanup(() => clearInterval(timer));
    });
  }
}
