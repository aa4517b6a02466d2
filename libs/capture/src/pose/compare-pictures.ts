import { Component, computed, effect, input, output, signal } from '@angular/core';
import type { Pose } from '@liveness/challenge-pose';
import type { Box } from '@liveness/domain';
import { FocusOnStep } from '@liveness/ui/accessibility/focus-on-step';
import { DrawnFace } from '@liveness/ui/elements/drawn-face';
import { sayBelow } from '../words/words';
import type { Picture } from './pose-plan';
import { sameCrop } from './same-crop';

/** The picture beside the drawn face, both in the same crop: the person decides whether they are alike. What is sent is the whole picture. */
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
  /** Where the face is in it, if the browser knows. */
  readonly face = input<Box>();
  readonly retake = output();
  readonly send = output();
  protected readonly address = signal('');
  protected readonly crop = computed(() => {
    const { scale, left, top } = sameCrop(this.face());
    return `translate(${left * 100}%, ${top * 100}%) scale(${scale})`;
  });

  constructor() {
    effect((onCleanup) => {
      const address = URL.createObjectURL(this.picture().jpeg);
      this.address.set(address);
      onCleanup(() => URL.revokeObjectURL(address));
    });
  }
}
