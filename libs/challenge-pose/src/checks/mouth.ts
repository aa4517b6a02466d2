import { allMet, measure } from '@liveness/challenge-kernel';
import type { Check } from './check';
import { notMeasurable } from './check';

/** A smile shows teeth: smiling and mouth open. Anything else needs neither. */
export const mouth: Check = (face, { pose }) => {
  if (!face.smiling || !face.mouthOpen) return notMeasurable;
  const expected = Number(pose.mouth === 'SMILE');
  const measurements = [
    measure('smiling', Number(face.smiling.value), '=', expected),
    measure('mouthOpen', Number(face.mouthOpen.value), '=', expected),
  ];
  return { met: allMet(measurements), measurements };
};
