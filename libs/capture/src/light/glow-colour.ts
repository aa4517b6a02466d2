import type { LightView } from '@liveness/capture-guidance';

/** Returns linear shares of the display's primaries as a CSS colour of sRGB, which every browser knows and fades evenly. */
export function glowColour({ red, green, blue }: LightView['glow']): string {
  return `rgb(${encoded(red)}, ${encoded(green)}, ${encoded(blue)})`;
}

/** The whole number, 0–255, that a display turns into that share of its light (IEC 61966-2-1). */
function encoded(share: number): number {
  const linear = Math.max(0, Math.min(1, share));
  return Math.round(255 * (linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055));
}
