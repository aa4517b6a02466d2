import { Component, input } from '@angular/core';
import type { Point } from '@liveness/domain';

/** Chevrons in a row that show where something is to go. */
export interface Arrow {
  /** Where it begins, in pixels of the frame. */
  readonly from: Point;
  /** Where it points: 0 is to the right, 90 down. */
  readonly degrees: number;
  /** Distance of each chevron from the beginning, in pixels of a frame of 480 × 480. */
  readonly chevrons: readonly number[];
}

/** Pixels of a frame of 480 × 480: from the beginning to the first chevron, from one to the next, from the last to the end. */
export interface ArrowRoom {
  readonly first: number;
  readonly step: number;
  readonly last: number;
  readonly most: number;
}

/** Returns the arrow from one point to another, with as many chevrons as there is room for. `unit`: pixels of the frame per pixel of one of 480 × 480. */
export function arrowBetween(from: Point, to: Point, unit: number, { first, step, last, most }: ArrowRoom): Arrow {
  const across = to.x - from.x;
  const down = to.y - from.y;
  const room = Math.hypot(across, down) / unit - first - last;
  const count = Math.min(most, Math.floor(room / step) + 1);
  return {
    from,
    degrees: (Math.atan2(down, across) * 180) / Math.PI,
    chevrons: Array.from({ length: Math.max(0, count) }, (_, index) => first + index * step),
  };
}

/** Draws an arrow over the picture: one chevron lights up after the other, towards the end. */
@Component({
  // eslint-disable-next-line @angular-eslint/component-selector -- Inside a drawing only its own elements are drawn.
  selector: '[livenessArrow]',
  template: `
    @for (at of livenessArrow().chevrons; track at) {
      <svg:g class="chevron" [style.animation-delay]="$index * 160 + 'ms'" [attr.transform]="'translate(' + at + ')'">
        <svg:path class="casing" d="m-5 -11 11 11 -11 11" />
        <svg:path class="line" d="m-5 -11 11 11 -11 11" />
      </svg:g>
    }
  `,
  styleUrl: './arrow.css',
  host: { class: 'arrow', '[style.transform]': 'transform()' },
})
export class DrawnArrow {
  readonly livenessArrow = input.required<Arrow>();
  readonly unit = input.required<number>();

  protected transform(): string {
    const { from, degrees } = this.livenessArrow();
    return `translate(${from.x}px, ${from.y}px) scale(${this.unit()}) rotate(${degrees}deg)`;
  }
}
