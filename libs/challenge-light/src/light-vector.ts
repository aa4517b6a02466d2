import type { FaceLight, LightRegion, RegionLight } from '@liveness/domain';

/** Red, green and blue. */
export type Vector = readonly [red: number, green: number, blue: number];

/** Below this, linear, a region is too dark to have a colour. */
const darkest = 0.002;

/** Returns the mean logarithm of the light of some regions; undefined where one is missing, too dark, or too bright to tell anything. */
export function logLight(light: FaceLight, regions: readonly LightRegion[]): Vector | undefined {
  const sum: [number, number, number] = [0, 0, 0];
  for (const region of regions) {
    const seen = light[region];
    if (!seen || !isTelling(seen)) return undefined;
    sum[0] += Math.log(seen.red) / regions.length;
    sum[1] += Math.log(seen.green) / regions.length;
    sum[2] += Math.log(seen.blue) / regions.length;
  }
  return sum;
}

/** The greatest share of a region that may be as bright as a picture can show. */
const mostClipped = 0.1;

function isTelling({ red, green, blue, clipped }: RegionLight): boolean {
  return [red, green, blue].every((value) => value >= darkest && value <= 1) && clipped <= mostClipped;
}

export function minus(one: Vector, other: Vector): Vector {
  return [one[0] - other[0], one[1] - other[1], one[2] - other[2]];
}

/** Returns the mean of a logarithm's components. */
export function brightness([red, green, blue]: Vector): number {
  return (red + green + blue) / 3;
}

/** Returns what is left of a vector once its mean is taken out: colour without brightness, which exposure and movement change. */
export function colourOnly(vector: Vector): Vector {
  const mean = brightness(vector);
  return [vector[0] - mean, vector[1] - mean, vector[2] - mean];
}

/** Returns vectors without their common mean. */
export function centred(vectors: readonly Vector[]): readonly Vector[] {
  const mean = vectors.reduce<Vector>((sum, vector) => plus(sum, vector, 1 / vectors.length), [0, 0, 0]);
  return vectors.map((vector) => minus(vector, mean));
}

function plus(sum: Vector, vector: Vector, share: number): Vector {
  return [sum[0] + vector[0] * share, sum[1] + vector[1] * share, sum[2] + vector[2] * share];
}

/** Sum of the squares of all components. */
export function squares(vectors: readonly Vector[]): number {
  return vectors.reduce((sum, [red, green, blue]) => sum + red * red + green * green + blue * blue, 0);
}
