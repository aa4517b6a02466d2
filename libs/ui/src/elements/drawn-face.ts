import { Component, computed, input } from '@angular/core';

export type DrawnEyes = 'OPEN' | 'CLOSED' | 'LOOKING_LEFT' | 'LOOKING_RIGHT';
export type DrawnMouth = 'CLOSED' | 'SMILE';

/** How far the pupils are from the centre of the eye, in units of the drawing. Left is the left of the screen. */
const gaze: Record<DrawnEyes, number> = { OPEN: 0, CLOSED: 0, LOOKING_LEFT: -6.6, LOOKING_RIGHT: 6.6 };

/** A drawing of a face to imitate. The text beside it says the same, so screen readers skip it. */
@Component({
  selector: 'liveness-drawn-face',
  templateUrl: './drawn-face.svg',
  styleUrl: './drawn-face.css',
})
export class DrawnFace {
  readonly eyes = input<DrawnEyes>('OPEN');
  readonly mouth = input<DrawnMouth>('CLOSED');
  protected readonly pupil = computed(() => gaze[this.eyes()]);
}
