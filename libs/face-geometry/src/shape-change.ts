import type { Face, ImageSize } from '@liveness/domain';
import { affineFit } from './affine-fit';
import { facePoints, landmarkSets } from './face-points';

/**
 * Returns how much two faces differ in shape: the remaining distances between their landmarks, except the nose, after
 * an affine map has brought one as close as possible to the other. Root mean square, in distances between the eyes.
 * Small between two moments of one head, larger between two people. Undefined if landmarks are missing.
 */
export function shapeChange(one: Face, other: Face, image: ImageSize): number | undefined {
  const from = facePoints(one, image);
  const to = facePoints(other, image);
  const fit = from && to && affineFit(from, to, landmarkSets.whole);
  return fit && fit.residual / to.eyeDistance;
}
