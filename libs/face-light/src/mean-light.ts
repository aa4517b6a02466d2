import type { RegionLight } from '@liveness/domain';
import type { LightPatch } from '@liveness/face-geometry';

/** Red, green and blue of each pixel, 0–255, row by row from the top left; a fourth channel is passed over. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** More pixels of a patch change its mean by less than the picture's own noise. */
const mostSamples = 96;
/** A value from which on a pixel is as bright as a picture can show, but for compression. */
const brightest = 250;
/** A region counts only if at least this share of it is inside the picture. */
const leastInside = 0.5;

/** Linear light of each value that a pixel may have. */
const linear = Float64Array.from({ length: 256 }, (_, value) => {
  const shown = value / 255;
  return shown <= 0.04045 ? shown / 12.92 : ((shown + 0.055) / 1.055) ** 2.4;
});

/** Returns the mean light of some patches of a picture; undefined where less than half of them lies in it. */
export function meanLight(picture: Picture, patches: readonly LightPatch[]): RegionLight | undefined {
  const sum = { red: 0, green: 0, blue: 0, clipped: 0, inside: 0, all: 0 };
  for (const patch of patches) addPatch(sum, picture, patch);
  if (sum.all === 0 || sum.inside < leastInside * sum.all) return undefined;
  const mean = (total: number) => Math.round((total / sum.inside) * 1e6) / 1e6;
  return { red: mean(sum.red), green: mean(sum.green), blue: mean(sum.blue), clipped: mean(sum.clipped) };
}

interface Sum {
  red: number;
  green: number;
  blue: number;
  clipped: number;
  inside: number;
  all: number;
}

function addPatch(sum: Sum, { width, height, channels, data }: Picture, patch: LightPatch): void {
  const { centre, halfWidth, halfHeight, rollDegrees } = patch;
  const columns = samplesAcross(halfWidth);
  const rows = samplesAcross(halfHeight);
  const angle = (rollDegrees * Math.PI) / 180;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  for (let row = 0; row < rows; row += 1) {
    const v = ((row + 0.5) / rows) * 2 * halfHeight - halfHeight;
    for (let column = 0; column < columns; column += 1) {
      const u = ((column + 0.5) / columns) * 2 * halfWidth - halfWidth;
      const x = Math.floor(centre.x + u * cos - v * sin);
      const y = Math.floor(centre.y + u * sin + v * cos);
      sum.all += 1;
      if (!(x >= 0 && y >= 0 && x < width && y < height)) continue;
      const at = (y * width + x) * channels;
      const red = data[at] ?? 0;
      const green = data[at + 1] ?? 0;
      const blue = data[at + 2] ?? 0;
      sum.red += linear[red] ?? 0;
      sum.green += linear[green] ?? 0;
      sum.blue += linear[blue] ?? 0;
      if (Math.max(red, green, blue) >= brightest) sum.clipped += 1;
      sum.inside += 1;
    }
  }
}

function samplesAcross(half: number): number {
  return Number.isFinite(half) ? Math.max(1, Math.min(mostSamples, Math.round(2 * half))) : 0;
}
