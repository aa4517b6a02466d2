import { clouds, speckle } from '../arithmetic/noise';
import type { BeardGrowth } from '../geometry/beard';
import type { Beard, Colour } from '../person/appearance';
import type { Paint } from './paint';

/** Hair that grows on the face: a dense growth hides the skin, stubble only darkens it. */
export function paintBeard(
  paint: Paint,
  growth: BeardGrowth,
  { kind, colour }: Beard,
  hair: Colour,
  x: number,
  y: number,
  z: number,
): void {
  const coverage = growth.coverage(Math.abs(x), y, z);
  if (coverage === 0) return;
  if (kind === 'stubble') {
    const grain = speckle(Math.floor(x * 160), Math.floor(y * 160), 41);
    paint.coat(colour ?? hair, coverage * (0.22 + 0.3 * grain));
    return;
  }
  const strands = 0.62 + 0.5 * clouds(x * 55 + 60, y * 26 + z * 20 + 60, 43);
  const [red, green, blue] = colour ?? hair;
  const shade = 0.95 + 0.5 * clouds(x * 40 + 60, y * 18 + z * 18 + 60, 47);
  paint.coat([red * shade, green * shade, blue * shade], Math.min(0.94, coverage * strands));
}
