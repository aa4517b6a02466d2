import { degreesOf } from '@liveness/domain';
import { allMet, measure } from '@liveness/challenge-kernel';
import type { Check } from './check';
import { notMeasurable } from './check';

/** That the face looks at the camera. */
export const rotation: Check = (face, { limits }) => {
  const roll = degreesOf(face, 'roll');
  const yaw = degreesOf(face, 'yaw');
  const pitch = degreesOf(face, 'pitch');
  if (roll === undefined || yaw === undefined || pitch === undefined) return notMeasurable;
  const measurements = [
    measure('rollDegrees', Math.abs(roll), '<=', limits.maxRollDegrees),
    measure('yawDegrees', Math.abs(yaw), '<=', limits.maxYawDegrees),
    measure('pitchDegrees', Math.abs(pitch), '<=', limits.maxPitchDegrees),
  ];
  return { met: allMet(measurements), measurements };
};
