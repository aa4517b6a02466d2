import { landmarkOf } from '@liveness/domain';
import type { Face, Measurement } from '@liveness/domain';
import { allMet, measure } from '@liveness/challenge-kernel';
import type { PoseLimits } from '../limits';
import { notMeasurable } from './check';
import type { Check, CheckResult, Expected } from './check';

/** The lids and, where a side is asked for, the pupils of both eyes. */
export const eyes: Check = (face, expected) => {
  const { pose, limits } = expected;
  if (!face.eyesOpen) return notMeasurable;
  const lids = [measure('eyesOpen', Number(face.eyesOpen.value), '=', pose.eyes === 'CLOSED' ? 0 : 1)];
  const opening = openingOf(expected);
  if (opening) lids.push(opening);
  const side = sideOf(pose.eyes);
  if (!allMet(lids) || !side) return { met: allMet(lids), measurements: lids };
  if (limits.minGazeShift > 0 && expected.change.gazeShift !== undefined) {
    const shift = measure(
      'gazeShift',
      side === 'right' ? expected.change.gazeShift : -expected.change.gazeShift,
      '>=',
      limits.minGazeShift,
    );
    return { met: shift.met, measurements: [...lids, shift] };
  }
  const left = judgeGaze(face, 'left', side, limits);
  const right = judgeGaze(face, 'right', side, limits);
  return { met: left.met && right.met, measurements: [...lids, ...left.measurements, ...right.measurements] };
};

/** Narrow eyes are not closed ones: where the person's eyes at rest are known, these are held against them. */
function openingOf({ pose, limits, change }: Expected): Measurement | undefined {
  const closed = pose.eyes === 'CLOSED';
  if (change.eyesOpening === undefined || (closed ? limits.maxClosedOpening >= 1 : limits.minOpenOpening <= 0))
    return undefined;
  return closed
    ? measure('eyesOpening', change.eyesOpening, '<=', limits.maxClosedOpening)
    : measure('eyesOpening', change.eyesOpening, '>=', limits.minOpenOpening);
}

function sideOf(eyesPose: string): 'left' | 'right' | undefined {
  if (eyesPose === 'LOOKING_LEFT') return 'left';
  return eyesPose === 'LOOKING_RIGHT' ? 'right' : undefined;
}

/** Leniently, a straight gaze passes for either side: only the opposite one is wrong. */
function judgeGaze(
  face: Face,
  eye: 'left' | 'right',
  side: 'left' | 'right',
  { pupilThirds, gazeMustMatch }: PoseLimits,
): CheckResult {
  const gaze = gazeOf(face, eye, pupilThirds);
  if (!gaze) return notMeasurable;
  const met = gaze.direction === side || (gaze.direction === 'straight' && !gazeMustMatch);
  return { met, measurements: gaze.measurements };
}

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
