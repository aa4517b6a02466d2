import { Component, input } from '@angular/core';

/** The countdown to a picture, over it: seen large, and spoken at once to those who do not see it. Always there, so that a screen reader hears it change. */
@Component({
  selector: 'liveness-countdown',
  template: `
    <div aria-live="assertive" aria-atomic="true">
      @for (number of at() === undefined ? [] : [at()]; track number) {
        <p>{{ number }}</p>
      }
    </div>
  `,
  styles: `
    :host {
      position: absolute;
      inset: 0;
      display: grid;
      place-items: center;
      pointer-events: none;
    }

    p {
      display: grid;
      place-items: center;
      inline-size: 6.5rem;
      block-size: 6.5rem;
      border: 3px solid #fff;
      border-radius: 50%;
      background: rgb(10 16 14 / 62%);
      color: #fff;
      font-size: 4rem;
      font-weight: var(--weight-strong);
      font-variant-numeric: tabular-nums;
      line-height: 1;
      animation: beat 700ms ease-out;
    }

    @keyframes beat {
      from {
        transform: scale(1.35);
        opacity: 0.4;
      }
    }

    @media (prefers-reduced-motion: reduce) {
      p {
        animation: none;
      }
    }

    @media (forced-colors: active) {
      p {
        background: Canvas;
        color: CanvasText;
      }
    }
  `,
})
export class Countdown {
  /** The number it is at; undefined while none runs. */
  readonly at = input.required<number | undefined>();
}
