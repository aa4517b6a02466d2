import { Component, effect, input, output, signal } from '@angular/core';
import type { Pose } from '@liveness/challenge-pose';
import { FocusOnStep } from '@liveness/ui/accessibility/focus-on-step';
import { DrawnFace } from '@liveness/ui/elements/drawn-face';
import { sayBelow } from '../words/words';
import type { Picture } from './pose-plan';

/** The picture beside the drawn face: the person decides whether they are alike. */
@Component({
  selector: 'liveness-compare-pictures',
  imports: [DrawnFace, FocusOnStep],
  templateUrl: './compare-pictures.html',
  styleUrl: './compare-pictures.css',
})
export class ComparePictures {
  protected readonly t = sayBelow('pose');
  readonly pose = input.required<Pose>();
  readonly picture = input.required<Picture>();
  readonly retake = output();
  readonly send = output();
  protected readonly address = signal('');

  constructor() {
    effect((onCleanup) => {
      const address = URL.createObjectURL(this.picture().jpeg);
      this.address.set(address);
      onCleanup(() => URL.revokeObjectURL(address));
    });
  }
}
