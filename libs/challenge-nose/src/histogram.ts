import type { ImageSize, Landmark } from '@liveness/domain';
import { isFinitePoint } from '@liveness/domain';

/**
 * Returns the distribution of a face's landmarks, as fractions in a grid of `bins` × `bins` cells that spans their own
 * extent in pixels. It does not depend on the position and size of the face, but on how the head is turned. Row by row;
 * all landmarks count, doubled ones twice. Undefined without landmarks.
 */
export function landmarkHistogram(
  landmarks: readonly Landmark[],
  image: ImageSize,
  bins: number,
): readonly number[] | undefined {
  const placed = landmarks.filter(isFinitePoint);
  if (placed.length === 0) return undefined;
  const columns = binsAlong(
    placed.map(({ x }) => x * image.width),
    bins,
  );
  const rows = binsAlong(
    placed.map(({ y }) => y * image.height),
    bins,
  );
  const shares = new Array<number>(bins * bins).fill(0);
  for (let index = 0; index < placed.length; index += 1) {
    const cell = (rows[index] as number) * bins + (columns[index] as number);
    shares[cell] = (shares[cell] as number) + 1;
  }
  return shares.map((count) => count / placed.length);
}

/**
 * Returns the Euclidean distance between two histograms of the same grid: 0 for the same view of the same face, at most
 * √2.
 */
export function histogramDistance(a: readonly number[], b: readonly number[]): number {
  return Math.hypot(...a.map((share, cell) => share - (b[cell] as number)));
}

/**
 * Returns the bin of each value. The greatest value belongs to the last bin, and an axis without extent is widened by
 * half a pixel on both sides.
 */
function binsAlong(values: readonly number[], bins: number): readonly number[] {
  let least = Math.min(...values);
  let greatest = Math.max(...values);
  if (least === greatest) {
    least -= 0.5;
    greatest += 0.5;
  }
  const width = (greatest - least) / bins;
  return values.map((value) => {
    let bin = 0;
    while (bin < bins - 1 && value >= least + (bin + 1) * width) bin += 1;
    return bin;
  });
}
