import { Component, computed, input } from '@angular/core';
import { type GuidanceView, noseOf, sideOf } from '@liveness/capture-guidance';
import type { NoseParams } from '@liveness/challenge-nose';
import { type Arrow, DrawnArrow, arrowBetween } from '../guidance/arrow';

/** Between the tip of the nose and the middle of the mark. */
const arrowRoom = { first: 20, step: 15, last: 26, most: 3 } as const;
/** Beyond the mark, in pixels of a frame of 480 × 480: the nose is there, and the head is to turn on. */
const further: Arrow['chevrons'] = [30, 45];

/** The area, the mark and the nose over the picture, in pixels of the frame. Mirrored, if at all, together with the picture. */
@Component({
  selector: 'liveness-nose-overlay',
  imports: [DrawnArrow],
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
  protected readonly unit = computed(() => Math.min(this.params().imageWidth, this.params().imageHeight) / 480);
  /** From the nose to the mark; once it is there, onwards to the side to which the head is still to turn. */
  protected readonly arrow = computed<Arrow | undefined>(() => {
    const tip = this.nose();
    if (!tip) return undefined;
    const mark = { x: this.mark().cx, y: this.mark().cy };
    const toMark = arrowBetween(tip, mark, this.unit(), arrowRoom);
    if (toMark.chevrons.length > 0 || this.view().hint !== 'turn_head') return toMark;
    return { from: mark, degrees: sideOf(this.params()) === 'left' ? 0 : 180, chevrons: further };
  });
}
