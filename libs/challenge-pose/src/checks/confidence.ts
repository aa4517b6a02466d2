import { measure } from '@liveness/challenge-kernel';
import type { Check } from './check';
import { notMeasurable } from './check';

/** That this is a face at all. */
export const confidence: Check = (face, { limits: { minConfidence } }) => {
  if (face.confidence === undefined) return notMeasurable;
  const measurement = measure('confidence', face.confidence, '>=', minConfidence);
  return { met: measurement.met, measurements: [measurement] };
};
