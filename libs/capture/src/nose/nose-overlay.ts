import { Component, computed, input } from '@angular/core';
import { type GuidanceView, noseOf } from '@liveness/capture-guidance';
import type { NoseParams } from '@liveness/challenge-nose';

/** The area, the mark and the nose over the picture, in pixels of the frame. Mirrored, if at all, together with the picture. */
@Component({
  selector: 'liveness-nose-overlay',
  templateUrl: './nose-overlay.svg',
  styleUrls: ['../guidance/place-overlay.css', './nose-overlay.css'],
})
export class NoseOverlay {
  readonly params = input.required<NoseParams>();
  readonly view = input.required<GuidanceView>();
  protected readonly oval = computed(() => {
    const { areaLeft, areaTop, areaWidth, areaHeight } = this.params();
    return { cx: areaLeft + areaWidth / 2, cy: areaTop + areaHeight / 2, rx: areaWidth / 2, ry: areaHeight / 2 };
  });
  protected readonly mark = computed(() => {
    const { noseLeft, noseTop, noseWidth, noseHeight } = this.params();
    return { cx: noseLeft + noseWidth / 2, cy: noseTop + noseHeight / 2, r: Math.max(noseWidth, noseHeight) / 2 };
  });
  protected readonly nose = computed(() => {
    const { imageWidth, imageHeight } = this.params();
    const { observation, begun } = this.view();
    const tip = begun && observation ? noseOf(observation) : undefined;
    return tip && { x: tip.x * imageWidth, y: tip.y * imageHeight };
  });
}
