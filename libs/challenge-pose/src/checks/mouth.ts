import type { Measurement } from '@liveness/domain';
import { allMet, measure } from '@liveness/challenge-kernel';
import type { Check, Expected } from './check';
import { notMeasurable } from './check';

/**
 * A smile shows teeth: smiling and an open mouth. Anything else shows neither. Beards hide it from analysers: if the
 * person's neutral face is known, a mouth that is wider and higher with lifted corners is a smile, too, and one that is
 * not is none.
 */
export const mouth: Check = (face, expected) => {
  if (!face.smiling || !face.mouthOpen) return notMeasurable;
  const smiles = expected.pose.mouth === 'SMILE';
  const found = [
    measure('smiling', Number(face.smiling.value), '=', Number(smiles)),
    measure('mouthOpen', Number(face.mouthOpen.value), '=', Number(smiles)),
  ];
  const grown = grownMouth(expected);
  if (!grown) return { met: allMet(found), measurements: found };
  return { met: allMet(found) || allMet(grown) === smiles, measurements: [...found, ...grown] };
};

function grownMouth({ limits, change }: Expected): readonly Measurement[] | undefined {
  const { mouthWidening, mouthOpening, mouthSmile } = change;
  const { minMouthWidening, minMouthOpening, minMouthSmile } = limits;
  if (mouthWidening === undefined || mouthOpening === undefined || mouthSmile === undefined) return undefined;
  const asked = [
    { name: 'mouthWidening', value: mouthWidening, least: minMouthWidening },
    { name: 'mouthOpening', value: mouthOpening, least: minMouthOpening },
    { name: 'mouthSmile', value: mouthSmile, least: minMouthSmile },
  ];
  if (asked.some(({ least }) => least <= 0)) return undefined;
  return asked.map(({ name, value, least }) => measure(name, value, '>=', least));
}
