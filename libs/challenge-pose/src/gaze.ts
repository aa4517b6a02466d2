import type { Face, Measurement } from '@liveness/domain';
import { landmarkOf } from '@liveness/domain';
import { measure } from '@liveness/challenge-kernel';

/** Where an eye looks, as its pupil lies between its corners. Left is the left of the image. */
export interface Gaze {
  readonly direction: 'left' | 'right' | 'straight';
  readonly measurements: readonly [Measurement, Measurement];
}

/** Undefined where a corner or the pupil was not found. `pupilThirds` says how near to a corner, in thirds of the eye's width, counts as looking there. */
export function gazeOf(face: Face, eye: 'left' | 'right', pupilThirds: number): Gaze | undefined {
  const left = landmarkOf(face, `${eye}EyeLeft`)?.x;
  const right = landmarkOf(face, `${eye}EyeRight`)?.x;
  const pupil = landmarkOf(face, `${eye}Pupil`)?.x;
  if (left === undefined || right === undefined || pupil === undefined) return undefined;
  const near = (pupilThirds * (right - left)) / 3;
  const looksLeft = measure(`${eye}PupilAtLeft`, pupil, '<=', left + near);
  const looksRight = measure(`${eye}PupilAtRight`, pupil, '>=', right - near);
  return {
    direction: looksLeft.met ? 'left' : looksRight.met ? 'right' : 'straight',
    measurements: [looksLeft, looksRight],
  };
}
