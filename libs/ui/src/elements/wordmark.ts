import { Component } from '@angular/core';

/** The name with its logo: an open ring, and a dot entering it. */
@Component({
  selector: 'liveness-wordmark',
  template: `
    <svg viewBox="0 0 32 32" width="30" height="30" aria-hidden="true">
      <ellipse
        cx="16"
        cy="16"
        rx="10.5"
        ry="13"
        fill="none"
        stroke="var(--colour-accent)"
        stroke-width="3"
        stroke-linecap="round"
        stroke-dasharray="56 19"
        stroke-dashoffset="-11"
      />
      <circle cx="21.5" cy="12.5" r="3.6" fill="var(--colour-mark)" />
    </svg>
    <span>Liveness</span>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: var(--space-2);
      font-size: var(--size-lead);
      font-weight: var(--weight-strong);
      letter-spacing: -0.02em;
    }

    svg {
      flex: none;
    }

    /* On the smallest phones the mark alone leaves room for the session's button. */
    @media (max-width: 24rem) {
      span {
        display: none;
      }
    }
  `,
})
export class Wordmark {}
