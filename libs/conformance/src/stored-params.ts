import type { NoseParams } from '@liveness/challenge-nose';
import type { PoseParams } from '@liveness/challenge-pose';

type Fields = Readonly<Record<string, unknown>>;

/** The stored parameters of a NOSE case as they are, odd ones included; what is missing is no number, which no rule is met by. */
export function noseParams(stored: Fields): NoseParams {
  const pixels = (name: keyof NoseParams) => (stored[name] === undefined ? NaN : Number(stored[name]));
  return {
    imageWidth: pixels('imageWidth'),
    imageHeight: pixels('imageHeight'),
    areaLeft: pixels('areaLeft'),
    areaTop: pixels('areaTop'),
    areaWidth: pixels('areaWidth'),
    areaHeight: pixels('areaHeight'),
    minFaceAreaPercent: pixels('minFaceAreaPercent'),
    noseLeft: pixels('noseLeft'),
    noseTop: pixels('noseTop'),
    noseWidth: pixels('noseWidth'),
    noseHeight: pixels('noseHeight'),
  };
}

/** The stored parameters of a POSE case; expressions that our schema does not know are let through as they are. */
export function poseParams(stored: Fields): PoseParams {
  const { eyes, mouth } = (stored['pose'] ?? {}) as PoseParams['pose'];
  return {
    imageWidth: Number(stored['imageWidth']),
    imageHeight: Number(stored['imageHeight']),
    pose: { eyes, mouth },
  };
}
