import type { Measurement } from '@liveness/domain';
import { measure } from '@liveness/challenge-kernel';

/** Edges in pixels; a point has no extent. */
interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A rectangle in pixels, as in challenge parameters. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Returns measurements of how many pixels something sticks out of a rectangle, with a limit of `marginPercent` of the
 * rectangle's width and height. Negative means inside.
 */
export function outside(
  name: string,
  inner: Edges,
  { left, top, width, height }: Rectangle,
  marginPercent: number,
): readonly Measurement[] {
  return [
    measure(`${name}X`, Math.max(left - inner.left, inner.right - (left + width)), '<=', (width * marginPercent) / 100),
    measure(`${name}Y`, Math.max(top - inner.top, inner.bottom - (top + height)), '<=', (height * marginPercent) / 100),
  ];
}
