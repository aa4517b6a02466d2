import { fail, measure, next, stay } from '@liveness/challenge-kernel';
import type { StateContext, StateResult } from '@liveness/challenge-kernel';
import type { Measurement, Observation } from '@liveness/domain';
import type { NoseLimits } from '../limits';
import type { NoseParams } from '../params';
import type { NoseMemory, NoseState } from './state';

/** Measures whether there is exactly one face. */
export function measureFaces({ faces }: Observation): Measurement {
  return measure('faces', faces.length, '=', 1);
}

/** Returns the hint when there is not exactly one face. */
export function facesHint({ faces }: Observation): 'no_face' | 'several_faces' {
  return faces.length === 0 ? 'no_face' : 'several_faces';
}

/** Fails a frame with no face or several, if the limits require exactly one face from the first accepted frame on. */
export function failUnlessOne(
  observation: Observation,
  { limits, memory }: StateContext<NoseParams, NoseLimits, NoseMemory>,
): StateResult<NoseMemory> | undefined {
  if (!limits.oneFaceThroughout) return undefined;
  const faces = measureFaces(observation);
  return faces.met ? undefined : fail(memory, 'number_of_faces', [faces]);
}

/** Waits for exactly one face. */
export const face: NoseState = (observation, { memory }) => {
  const faces = measureFaces(observation);
  return faces.met ? next(memory, 'area', [faces]) : stay(memory, facesHint(observation), [faces]);
};
