import type { Face, ImageSize } from '@liveness/domain';
import type { AffineFit } from './affine-fit';
import { affineFit } from './affine-fit';
import type { FacePoints } from './face-points';
import { facePoints, landmarkSets } from './face-points';

/** Foreshortening below this, in squares of the stretch, may be noise. */
const noise = 0.04;
/** A frame with less foreshortening says nothing about depth: a print that moves sideways has none, either. */
const leastForeshortening = 0.12;

/**
 * Returns how much depth of the nose comes with each unit of foreshortening, over the frames of a turn to one side (+1
 * right of the image, −1 left): about 0.7 for heads, less for a print that is bent less than a head. Undefined if no
 * frame is foreshortened.
 *
 * Least squares of s·p over φ, where p is the parallax of the nose against the front of the face in distances between
 * the eyes, and φ = √(1 − (least stretch ⁄ greatest stretch)² − noise).
 */
export function depthByForeshortening(
  start: Face,
  turned: readonly Face[],
  side: 1 | -1,
  image: ImageSize,
): number | undefined {
  const from = facePoints(start, image);
  if (!from) return undefined;
  let both = 0;
  let squares = 0;
  for (const face of turned) {
    const to = facePoints(face, image);
    const fit = to && affineFit(from, to, landmarkSets.front);
    const shift = to && fit && noseShift(from, to, fit);
    if (!fit || shift === undefined) continue;
    const foreshortening = Math.sqrt(Math.max(0, 1 - (fit.leastStretch / fit.greatestStretch) ** 2 - noise));
    if (foreshortening < leastForeshortening) continue;
    both += side * (shift / (fit.greatestStretch * from.eyeDistance)) * foreshortening;
    squares += foreshortening ** 2;
  }
  return squares > 0 ? both / squares : undefined;
}

/**
 * Returns how far the ears go back while the nose comes forward, as a ratio (1.5 to 1.9 for heads). In a picture whose
 * nose is dragged, the ears stay in place. Undefined if a landmark is missing or the nose did not move.
 */
export function earsAgainstNose(start: Face, turned: Face, image: ImageSize): number | undefined {
  const from = facePoints(start, image);
  const to = facePoints(turned, image);
  const fit = from && to && affineFit(from, to, landmarkSets.eyesAndMouth);
  if (!fit) return undefined;
  const nose = noseShift(from, to, fit);
  const left = shiftOf('upperJawlineLeft', from, to, fit);
  const right = shiftOf('upperJawlineRight', from, to, fit);
  if (nose === undefined || nose === 0 || left === undefined || right === undefined) return undefined;
  return -(left + right) / 2 / nose;
}

function noseShift(from: FacePoints, to: FacePoints, fit: AffineFit): number | undefined {
  return shiftOf('nose', from, to, fit);
}

/** Returns how far a landmark is from its fitted position, along the eye line. */
function shiftOf(type: string, from: FacePoints, to: FacePoints, fit: AffineFit): number | undefined {
  const before = from.at(type);
  const after = to.at(type);
  return before && after && after.x - fit.map(before).x;
}
