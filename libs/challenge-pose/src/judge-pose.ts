import type { Measurement, Observation } from '@liveness/domain';
import { measure } from '@liveness/challenge-kernel';
import type { Check, Expected } from './checks/check';
import { confidence } from './checks/confidence';
import { eyes } from './checks/eyes';
import { mouth } from './checks/mouth';
import { rotation } from './checks/rotation';

/** In the order in which they are held against a face; the reason code of a refusal beside each. */
const checks = [
  { check: confidence, reason: 'confidence' },
  { check: rotation, reason: 'face_rotation' },
  { check: eyes, reason: 'eyes' },
  { check: mouth, reason: 'mouth' },
] as const satisfies readonly { readonly check: Check; readonly reason: string }[];

export type PoseReason = 'number_of_faces' | (typeof checks)[number]['reason'];

/** Whether a frame shows exactly one face, and that face the pose; `reason` is the first thing that is wrong with it. */
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
