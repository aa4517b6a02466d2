/** Red, green and blue, 0–255 each. */
type Rgb = readonly [red: number, green: number, blue: number];

/** What is taken for a colour. */
export const colourText = /^#[0-9a-f]{6}$/i;

function rgbOf(colour: string): Rgb {
  const at = (start: number) => Number.parseInt(colour.slice(start, start + 2), 16);
  return [at(1), at(3), at(5)];
}

/** Returns a colour between two: `share` (0–1) of the second one. All are `#rrggbb`. */
export function mixed(first: string, second: string, share: number): string {
  const [one, other] = [rgbOf(first), rgbOf(second)];
  const parts = one.map((part, index) => Math.round(part + ((other[index] ?? 0) - part) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** Returns the relative luminance of a colour as WCAG 2 defines it: 0 for black, 1 for white. */
function luminance(colour: string): number {
  const [red, green, blue] = rgbOf(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Returns the contrast of two colours (`#rrggbb`) as WCAG 2 defines it, 1–21. */
export function contrast(first: string, second: string): number {
  const [one, other] = [luminance(first), luminance(second)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** Returns the least contrast of a colour with any of some others. */
export function leastContrast(colour: string, others: readonly string[]): number {
  return Math.min(...others.map((other) => contrast(colour, other)));
}

/**
 * Returns the colour, moved towards another one only as far as it takes to have a contrast with all of some grounds;
 * the other one where nothing before it does.
 */
export function movedUntil(least: number, colour: string, towards: string, grounds: readonly string[]): string {
  for (let hundredths = 0; hundredths < 100; hundredths++) {
    const moved = mixed(colour, towards, hundredths / 100);
    if (leastContrast(moved, grounds) >= least) return moved;
  }
  return towards;
}
