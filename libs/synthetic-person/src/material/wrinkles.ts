import { sine } from '../arithmetic/reproducible';
import { bell, smoothStep } from '../arithmetic/shaping';
import type { Head } from '../geometry/head';
import type { Appearance } from '../person/appearance';
import { tinted, type Paint } from './paint';

const foreheadLines = [0.5, 0.58, 0.665] as const;
const crowsFeet = [0.5, 0.05, -0.4] as const;

/** Lines on the forehead, beside and below the eyes, and from the mouth's corners down: as deep as age has made them. */
export function paintWrinkles(
  paint: Paint,
  { measures }: Head,
  { skin, wrinkles }: Appearance,
  side: number,
  y: number,
): void {
  if (wrinkles === 0) return;
  const [eyeX, eyeY] = measures.eye;
  const outward = side - eyeX;
  const up = y - eyeY;
  let depth = 0;
  if (y > 0.42)
    for (const height of foreheadLines)
      depth += 0.5 * bell(y - height - 0.012 * sine(side * 9), 0.011) * bell(side, 0.36);
  const beyond = outward - measures.lidHalfWidth - 0.02;
  if (beyond > 0 && beyond < 0.15)
    for (const slope of crowsFeet) depth += 0.55 * bell(up - slope * beyond, 0.009) * smoothStep(0.15, 0.05, beyond);
  const bag = -0.085 + 0.9 * outward * outward;
  depth += 0.5 * bell(up - bag, 0.014) * smoothStep(0.17, 0.08, Math.abs(outward));
  depth +=
    0.45 *
    bell(side - measures.mouthHalfWidth - 0.035 - 0.1 * (measures.mouthHeight - y), 0.016) *
    bell(y - measures.mouthHeight + 0.13, 0.07);
  paint.coat(tinted(skin, 0.58, 0.46, 0.43), Math.min(0.7, depth * wrinkles));
}
