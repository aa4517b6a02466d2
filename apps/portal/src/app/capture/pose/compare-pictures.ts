import { Component, effect, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { Pose } from '@liveness/challenge-pose';
import { DrawnFace } from '../../presentation/drawn-face';
import { FocusOnStep } from '../../presentation/focus-on-step';
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
