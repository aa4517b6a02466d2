import { clouds } from '../arithmetic/noise';
import type { Colour } from '../person';

/** Linear colour of the wall behind the person: brightest at the upper left, with faint unevenness. Coordinates 0–1 of the picture. */
export function wallColour([red, green, blue]: Colour, x: number, y: number): Colour {
  const dx = x - 0.45;
  const dy = y - 0.35;
  const light = 0.9 - 0.35 * Math.sqrt(dx * dx + dy * dy) + 0.1 * (clouds(x * 3 + 2, y * 3, 21) - 0.5);
  return [red * red * light, green * green * light, blue * blue * light];
}
