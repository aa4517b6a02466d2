import { Component, inject } from '@angular/core';
import { CUES } from '../ports/cues';
import { sayBelow } from '../words/words';

/** Turns sound and vibration on and off; nothing where the device has neither. */
@Component({
  selector: 'liveness-cues-switch',
  template: `
    @if (cues.available) {
      <button
        class="button button-quiet"
        type="button"
        [attr.aria-label]="t('label')"
        [attr.title]="t(cues.on() ? 'turnOff' : 'turnOn')"
        [attr.aria-pressed]="cues.on()"
        (click)="cues.turn(!cues.on())"
      >
        <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <path d="M4 9.5v5h3.2l4.8 4v-13l-4.8 4H4Z" />
          @if (cues.on()) {
            <path d="M15 9c1.8 1.8 1.8 4.2 0 6 M17.8 6.5c3.1 3.1 3.1 7.9 0 11" />
          } @else {
            <path d="m15.5 9.5 5 5 M20.5 9.5l-5 5" />
          }
        </svg>
      </button>
    }
  `,
  styles: `
    button {
      padding-inline: var(--space-3);
    }

    svg {
      inline-size: 1.5rem;
      block-size: 1.5rem;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.8;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `,
})
export class CuesSwitch {
  protected readonly cues = inject(CUES);
  protected readonly t = sayBelow('cues');
}
