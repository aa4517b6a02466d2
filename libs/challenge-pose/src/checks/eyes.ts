import { landmarkOf } from '@liveness/domain';
import type { Face, Measurement } from '@liveness/domain';
import { allMet, measure } from '@liveness/challenge-kernel';
import type { PoseLimits } from '../limits';
import { notMeasurable } from './check';
import type { Check, CheckResult, Expected } from './check';

/** Checks the lids and, if a side is asked for, the pupils of both eyes. */
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

/** Narrow eyes are not closed eyes: if the person's neutral face is known, the eyes are compared with it. */
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

/** With lenient limits, a straight gaze passes for either side; only the opposite side is wrong. */
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

/** Where an eye looks, by the position of its pupil between its corners. Left is the left of the image. */
export interface Gaze {
  readonly direction: 'left' | 'right' | 'straight';
  readonly measurements: readonly [Measurement, Measurement];
}

/**
 * Returns where an eye looks; undefined if a corner or the pupil was not found. `pupilThirds` is the distance from a
 * corner, in thirds of the eye's width, that counts as looking there.
 */
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
