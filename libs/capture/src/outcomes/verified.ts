import { Component, output } from '@angular/core';
import { FocusOnStep } from '@liveness/ui/accessibility/focus-on-step';
import { sayBelow } from '../words/words';

/** The good end. */
@Component({
  selector: 'liveness-verified',
  imports: [FocusOnStep],
  template: `
    <svg viewBox="0 0 120 120" aria-hidden="true">
      <circle class="track" cx="60" cy="60" r="52" />
      <circle class="ring" cx="60" cy="60" r="52" pathLength="100" />
      <path class="tick" d="m38 62 15 15 30-33" pathLength="100" />
    </svg>
    <h1 livenessFocusOnStep>{{ t('title') }}</h1>
    <p>{{ t('text') }}</p>
    <button class="button button-secondary" type="button" (click)="done.emit()">{{ t('done') }}</button>
  `,
  styleUrl: './verified.css',
})
export class Verified {
  readonly done = output();
  protected readonly t = sayBelow('outcome.verified');
}
