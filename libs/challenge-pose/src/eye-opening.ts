import type { Face, ImageSize } from '@liveness/domain';
import { facePoints } from '@liveness/face-geometry';

/** Returns how far the eyes are open: the mean distance of the lids, in distances between the eyes. Undefined where a lid was not found. */
export function eyeOpening(face: Face, image: ImageSize): number | undefined {
  const points = facePoints(face, image);
  if (!points) return undefined;
  let sum = 0;
  for (const eye of ['left', 'right']) {
    const up = points.at(`${eye}EyeUp`);
    const down = points.at(`${eye}EyeDown`);
    if (!up || !down) return undefined;
    sum += Math.max(0, down.y - up.y);
  }
  return sum / 2 / points.eyeDistance;
}

/** Returns how far the eyes are open as a share of what the same person's are at rest; undefined where either is not known. */
export function openingAgainstNeutral(face: Face, neutral: Face | undefined, image: ImageSize): number | undefined {
  const atRest = neutral && eyeOpening(neutral, image);
  const now = eyeOpening(face, image);
  return now === undefined || !atRest ? undefined : now / atRest;
}
