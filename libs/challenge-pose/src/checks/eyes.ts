import type { Face } from '@liveness/domain';
import { measure } from '@liveness/challenge-kernel';
import { gazeOf } from '../gaze';
import type { PoseLimits } from '../limits';
import type { Check, CheckResult } from './check';
import { notMeasurable } from './check';

/** The lids and, where a side is asked for, the pupils of both eyes. */
export const eyes: Check = (face, pose, limits) => {
  if (!face.eyesOpen) return notMeasurable;
  const lids = measure('eyesOpen', Number(face.eyesOpen.value), '=', pose.eyes === 'CLOSED' ? 0 : 1);
  const side = sideOf(pose.eyes);
  if (!lids.met || !side) return { met: lids.met, measurements: [lids] };
  const left = judgeGaze(face, 'left', side, limits);
  const right = judgeGaze(face, 'right', side, limits);
  return { met: left.met && right.met, measurements: [lids, ...left.measurements, ...right.measurements] };
};

function sideOf(eyesPose: string): 'left' | 'right' | undefined {
  if (eyesPose === 'LOOKING_LEFT') return 'left';
  return eyesPose === 'LOOKING_RIGHT' ? 'right' : undefined;
}

/** Leniently, a straight gaze passes for either side: only the opposite one is wrong. */
function judgeGaze(face: Face, eye: 'left' | 'right', side: 'left' | 'right', { pupilThirds, gazeMustMatch }: PoseLimits): CheckResult {
  const gaze = gazeOf(face, eye, pupilThirds);
  if (!gaze) return notMeasurable;
  const met = gaze.direction === side || (gaze.direction === 'straight' && !gazeMustMatch);
  return { met, measurements: gaze.measurements };
}
