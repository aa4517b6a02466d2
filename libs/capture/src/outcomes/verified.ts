import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { FocusOnStep } from '@liveness/ui/accessibility/focus-on-step';

/** The good end. */
@Component({
  selector: 'liveness-verified',
  imports: [FocusOnStep, RouterLink, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'outcome.verified'">
      <svg viewBox="0 0 120 120" aria-hidden="true">
        <circle class="track" cx="60" cy="60" r="52" />
        <circle class="ring" cx="60" cy="60" r="52" pathLength="100" />
        <path class="tick" d="m38 62 15 15 30-33" pathLength="100" />
      </svg>
      <h1 livenessFocusOnStep>{{ t('title') }}</h1>
      <p>{{ t('text') }}</p>
      <a class="button button-secondary" routerLink="/">{{ t('done') }}</a>
    </ng-container>
  `,
  styleUrl: './verified.css',
})
export class Verified {}
