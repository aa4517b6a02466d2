import { clouds } from '../arithmetic/noise';
import { bell, clamp, smoothStep } from '../arithmetic/shaping';
import { eyeCentre, lidCrease, lidHalfWidth, lowerLid, upperLid } from '../geometry/eye';
import type { Colour, Person } from '../person';
import { tinted, type Paint } from './paint';

const upperLashes: Colour = [0.07, 0.045, 0.04];
const lowerLashes: Colour = [0.22, 0.13, 0.11];

export function paintBrow(paint: Paint, { expression, appearance }: Person, side: number, y: number): void {
  const along = (side - 0.3) / 0.2;
  if (Math.abs(along) >= 1.1) return;
  const middle = 0.335 + 0.03 * expression.browsRaised - 0.055 * along * along + 0.018 * along;
  const halfHeight = 0.04 * (1 - 0.45 * Math.max(0, along));
  const strands = 0.65 + 0.6 * clouds(side * 70 - y * 40, y * 60, 11);
  const within = smoothStep(halfHeight, halfHeight * 0.45, Math.abs(y - middle)) * smoothStep(1.1, 0.8, Math.abs(along));
  paint.coat(appearance.hair, Math.min(1, 0.92 * within * strands));
}

/** Lashes along both lids and the crease above. */
export function paintLids(paint: Paint, { expression, appearance }: Person, side: number, y: number): void {
  const outward = side - eyeCentre[0];
  const fromMiddle = Math.abs(outward);
  if (fromMiddle >= lidHalfWidth * 1.12) return;
  const up = y - eyeCentre[1];
  const within = clamp(outward, -lidHalfWidth, lidHalfWidth);
  const upperEdge = smoothStep(lidHalfWidth * 1.12, lidHalfWidth * 0.9, fromMiddle);
  const lowerEdge = smoothStep(lidHalfWidth * 1.1, lidHalfWidth * 0.8, fromMiddle);
  paint.coat(upperLashes, 0.95 * bell(up - upperLid(expression, within) - 0.006, 0.013) * upperEdge);
  paint.coat(lowerLashes, 0.55 * bell(up - lowerLid(expression, within) + 0.006, 0.01) * lowerEdge);
  paint.coat(tinted(appearance.skin, 0.45, 0.35, 0.33), 0.55 * bell(up - lidCrease(outward), 0.012));
}
