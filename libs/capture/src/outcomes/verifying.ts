import { Component, inject, input, output, signal } from '@angular/core';
import { FocusOnStep } from '@liveness/ui/accessibility/focus-on-step';
import { Said, isolated } from '@liveness/ui/elements/said';
import { CLOCK } from '../ports/clock';
import type { UploadProgress } from '../uploads/frame-uploads';
import { sayBelow } from '../words/words';

/** Who waits longer may leave, in milliseconds. */
const longMs = 10_000;

/** The pictures go up and the server decides. If that takes long, it says that the person has done everything, and lets them leave. */
@Component({
  selector: 'liveness-verifying',
  imports: [FocusOnStep, Said],
  template: `
    <svg viewBox="0 0 120 120" aria-hidden="true">
      <circle class="track" cx="60" cy="60" r="50" />
      <circle class="arc" cx="60" cy="60" r="50" pathLength="100" />
    </svg>
    <h1 livenessFocusOnStep>{{ t('title') }}</h1>
    <p>
      <liveness-said
        [text]="
          uploads().uploaded < uploads().accepted
            ? t('uploading', { done: isolated(uploads().uploaded), all: isolated(uploads().accepted) })
            : isLong()
              ? ''
              : t('deciding')
        "
      />
    </p>
    <div class="late" role="status">
      @if (isLong()) {
        <p>{{ t('long') }}</p>
      }
    </div>
    @if (isLong()) {
      <button class="button button-secondary" type="button" (click)="leave.emit()">{{ t('leave') }}</button>
    }
  `,
  styleUrl: './verifying.css',
})
export class Verifying {
  protected readonly t = sayBelow('verifying');
  protected readonly isolated = isolated;
  readonly uploads = input.required<UploadProgress>();
  readonly leave = output();
  protected readonly isLong = signal(false);

  constructor() {
    void inject(CLOCK)
      .sleep(longMs)
      .then(() => this.isLong.set(true));
  }
}
