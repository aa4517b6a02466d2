import { degreesOf } from '@liveness/domain';
import type { Measurement, Observation } from '@liveness/domain';
import { allMet, measure } from '@liveness/challenge-kernel';
import { notMeasurable } from './checks/check';
import type { Check, Expected } from './checks/check';
import { eyes } from './checks/eyes';
import { mouth } from './checks/mouth';

/** Checks the confidence that this is a face. */
export const confidence: Check = (face, { limits: { minConfidence } }) => {
  if (face.confidence === undefined) return notMeasurable;
  const measurement = measure('confidence', face.confidence, '>=', minConfidence);
  return { met: measurement.met, measurements: [measurement] };
};

/** Checks that the face looks at the camera. */
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

/** The checks in their order, each with its reason code. */
const checks = [
  { check: confidence, reason: 'confidence' },
  { check: rotation, reason: 'face_rotation' },
  { check: eyes, reason: 'eyes' },
  { check: mouth, reason: 'mouth' },
] as const satisfies readonly { readonly check: Check; readonly reason: string }[];

export type PoseReason = 'number_of_faces' | (typeof checks)[number]['reason'];

/** Returns whether a frame shows exactly one face with the pose; `reason` is the first check that failed. */
export function judgePose(
  observation: Observation,
  expected: Expected,
): { readonly reason?: PoseReason; readonly measurements: readonly Measurement[] } {
  const faces = measure('faces', observation.faces.length, '=', 1);
  const [face] = observation.faces;
  const measurements: Measurement[] = [faces];
  if (!faces.met || !face) return { reason: 'number_of_faces', measurements };
  for (const { check, reason } of checks) {
    const found = check(face, expected);
    measurements.push(...found.measurements);
    if (!found.met) return { reason, measurements };
  }
  return { measurements };
}
