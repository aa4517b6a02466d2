import { Component, effect, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { Pose } from '@liveness/challenge-pose';
import { FocusOnStep } from '@liveness/ui/accessibility/focus-on-step';
import { DrawnFace } from '@liveness/ui/elements/drawn-face';
import type { Picture } from './picture';

/** The picture beside the drawn face: the person decides whether they are alike. */
@Component({
  selector: 'liveness-compare-pictures',
  imports: [DrawnFace, FocusOnStep, TranslocoDirective],
  templateUrl: './compare-pictures.html',
  styleUrl: './compare-pictures.css',
})
export class ComparePictures {
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
