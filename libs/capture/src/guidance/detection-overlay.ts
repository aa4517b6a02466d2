import { Component, computed, input } from '@angular/core';
import type { Observation } from '@liveness/domain';

/** What the browser's detector saw, for whoever sets up a deployment: boxes and landmarks over the picture. */
@Component({
  selector: 'liveness-detection-overlay',
  template: `
    <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      @for (face of faces(); track $index) {
        @if (face.box; as box) {
          <rect [attr.x]="box.left" [attr.y]="box.top" [attr.width]="box.width" [attr.height]="box.height" />
        }
        @for (landmark of face.landmarks; track $index) {
          <circle [attr.cx]="landmark.x" [attr.cy]="landmark.y" r="0.005" />
        }
      }
    </svg>
  `,
  styles: `
    :host {
      position: absolute;
      inset: 0;
    }

    svg {
      inline-size: 100%;
      block-size: 100%;
    }

    rect {
      fill: none;
      stroke: #ff0;
      stroke-width: 0.004;
    }

    circle {
      fill: #0ff;
    }
  `,
})
export class DetectionOverlay {
  readonly observation = input<Observation>();
  protected readonly faces = computed(() => this.observation()?.faces ?? []);
}
