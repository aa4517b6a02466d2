import { clouds } from '../arithmetic/noise';
import { bell, clamp, smoothStep } from '../arithmetic/shaping';
import type { Head } from '../geometry/head';
import type { Colour } from '../person/appearance';
import type { Person } from '../person/person';
import { tinted, type Paint } from './paint';

const upperLashes: Colour = [0.06, 0.04, 0.035];

export function paintBrow(
  paint: Paint,
  { measures }: Head,
  { expression, appearance, shape }: Person,
  side: number,
  y: number,
): void {
  const along = (side - measures.eye[0] + 0.015) / 0.2;
  if (Math.abs(along) >= 1.1) return;
  const middle = measures.browHeight + 0.03 * expression.browsRaised - 0.055 * along * along + 0.018 * along;
  const halfHeight = 0.04 * shape.browThickness * (1 - 0.45 * Math.max(0, along));
  const strands = 0.65 + 0.6 * clouds(side * 70 - y * 40, y * 60, 11);
  const within =
    smoothStep(halfHeight, halfHeight * 0.45, Math.abs(y - middle)) * smoothStep(1.1, 0.8, Math.abs(along));
  paint.coat(appearance.brows ?? appearance.hair, Math.min(1, 0.92 * within * strands));
}

/** Lashes along both lids and the crease above. */
export function paintLids(
  paint: Paint,
  { measures, eyes }: Head,
  { appearance, shape }: Person,
  side: number,
  y: number,
): void {
  const { halfWidth } = eyes;
  const outward = side - measures.eye[0];
  const fromMiddle = Math.abs(outward);
  if (fromMiddle >= halfWidth * 1.12) return;
  const up = y - measures.eye[1];
  const within = clamp(outward, -halfWidth, halfWidth);
  const upperEdge = smoothStep(halfWidth * 1.12, halfWidth * 0.9, fromMiddle);
  const lowerEdge = smoothStep(halfWidth * 1.1, halfWidth * 0.8, fromMiddle);
  paint.coat(upperLashes, 0.95 * bell(up - eyes.upperLid(within) - 0.006, 0.013) * upperEdge);
  paint.coat(
    tinted(appearance.skin, 0.32, 0.26, 0.27),
    0.55 * bell(up - eyes.lowerLid(within) + 0.006, 0.01) * lowerEdge,
  );
  paint.coat(
    tinted(appearance.skin, 0.45, 0.35, 0.33),
    0.55 * (1 - 0.6 * shape.lidHood) * bell(up - eyes.crease(outward), 0.012),
  );
}
