import { Component } from '@angular/core';
import { DrawnFace } from '@liveness/ui/elements/drawn-face';

/** A drawing of a person in the ring, and the path of the nose to the target. Decoration only. */
@Component({
  selector: 'liveness-welcome-picture',
  imports: [DrawnFace],
  template: `
    <div class="stage" aria-hidden="true">
      <liveness-drawn-face />
      <svg viewBox="0 0 320 400">
        <ellipse class="track" cx="160" cy="200" rx="138" ry="182" />
        <ellipse class="progress" cx="160" cy="200" rx="138" ry="182" pathLength="100" />
        <path class="way" d="M172 246q34 4 52-8" />
        <circle class="halo" cx="238" cy="232" r="24" />
        <circle class="mark" cx="238" cy="232" r="12" />
      </svg>
    </div>
  `,
  styles: `
    .stage {
      position: relative;
      max-inline-size: 23rem;
      margin-inline: auto;
      aspect-ratio: 4 / 5;
      border-radius: calc(var(--radius-large) * 1.6);
      background: linear-gradient(165deg, var(--colour-picture), var(--colour-picture-deep));
      overflow: hidden;
    }

    liveness-drawn-face {
      position: absolute;
      inset: 19% 18% 16%;
    }

    svg {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
    }

    ellipse,
    path {
      fill: none;
    }

    .track {
      stroke: #fff;
      stroke-width: 9;
      opacity: 0.55;
    }

    .progress {
      stroke: var(--colour-accent);
      stroke-width: 9;
      stroke-linecap: round;
      stroke-dasharray: 68 32;
      animation: fill 2.4s var(--ease) both;
    }

    .way {
      stroke: var(--colour-mark-edge);
      stroke-width: 4;
      stroke-linecap: round;
      stroke-dasharray: 1 11;
    }

    .mark {
      fill: var(--colour-mark);
      stroke: var(--colour-mark-edge);
      stroke-width: 4;
    }

    .halo {
      fill: var(--colour-mark);
      opacity: 0.28;
      transform-origin: 238px 232px;
      animation: breathe 2.8s ease-in-out infinite;
    }

    @keyframes fill {
      from {
        stroke-dasharray: 0 100;
      }
    }

    @keyframes breathe {
      50% {
        transform: scale(1.25);
        opacity: 0.16;
      }
    }
  `,
})
export class WelcomePicture {}
