import type { Face, ImageSize } from '@liveness/domain';
import { degreesOf } from '@liveness/domain';
import { affineFit } from './affine-fit';
import { facePoints, landmarkSets } from './face-points';

/**
 * How far the tip of the nose moves against the rest of the face per degree that an average head turns, in distances
 * between the eyes: landmarks of photographs give 0.0122 to 0.0155 sideways.
 */
export const parallaxPerDegree = { x: 0.0142, y: 0.0125 } as const;

/**
 * How far a head has turned from one frame to another, in degrees: positive to the right of the image and up. A flat
 * picture has no depth, so its parallax stays near zero, however it is moved and tilted.
 */
export interface HeadTurn {
  /** Measured by the nose's movement against the rest of the face. */
  readonly parallax: { readonly x: number; readonly y: number };
  /** Measured by the rotation that the analyser reports. */
  readonly reported: { readonly x: number; readonly y: number };
  /** Clockwise change of the tilt of the eye line. */
  readonly rollDegrees: number;
}

/**
 * Returns the turn between two faces; undefined if a face lacks its rotation, the nose, or enough other landmarks.
 *
 * Movements within the image plane (moving, coming nearer, tilting) are removed by an affine fit of all landmarks but
 * the nose.
 */
export function headTurn(start: Face, now: Face, image: ImageSize): HeadTurn | undefined {
  const from = facePoints(start, image);
  const to = facePoints(now, image);
  const reported = { x: difference(start, now, 'yaw'), y: difference(start, now, 'pitch') };
  if (!from || !to || reported.x === undefined || reported.y === undefined) return undefined;
  const noseBefore = from.at('nose');
  const nose = to.at('nose');
  const fit = affineFit(from, to, landmarkSets.whole);
  if (!noseBefore || !nose || !fit) return undefined;
  const expected = fit.map(noseBefore);
  const unit = fit.greatestStretch * from.eyeDistance;
  return {
    parallax: {
      x: (nose.x - expected.x) / unit / parallaxPerDegree.x,
      y: (expected.y - nose.y) / unit / parallaxPerDegree.y,
    },
    reported: { x: reported.x, y: reported.y },
    rollDegrees: wrapped(to.rollDegrees - from.rollDegrees),
  };
}

function difference(start: Face, now: Face, axis: 'yaw' | 'pitch'): number | undefined {
  const before = degreesOf(start, axis);
  const after = degreesOf(now, axis);
  return before === undefined || after === undefined ? undefined : after - before;
}

/** Returns an angle in −180…180. */
function wrapped(degrees: number): number {
  return degrees - 360 * Math.round(degrees / 360);
}
