import { atMost, commonLimits, everywhere, fail, pass, presets, stay } from '@liveness/challenge-kernel';
import type { Challenge, CommonLimits } from '@liveness/challenge-kernel';
import * as z from 'zod/mini';

interface PeekLimits extends CommonLimits {
  readonly facesWanted: number;
}

const limits: Challenge<unknown, PeekLimits>['limits'] = {
  frameCap: {
    unit: 'frames',
    min: 1,
    max: 120,
    integer: true,
    meaning: 'Frames an attempt may hold.',
    presets: presets(6, 4, 3),
  },
  stateTimeoutMs: {
    unit: 'milliseconds',
    min: 0,
    max: 60_000,
    meaning: 'Time for the one state.',
    presets: everywhere(10_000),
    measured: atMost('stateElapsedMs'),
  },
  facesWanted: { unit: 'faces', min: 1, max: 9, integer: true, meaning: 'Faces that pass.', presets: everywhere(1) },
};

type FurtherLimit = 'freshFrames' | 'minSimilarity' | 'comparedFrames';

/**
 * Returns a minimal challenge for specs of the API: it passes on the first frame with the required number of faces,
 * fails on more, waits on fewer.
 * `further` are additional limits of the fold, with their value in every preset.
 */
export function testChallenge(
  type: string,
  metadata: z.ZodMiniType = z.object({}),
  further: Partial<Record<FurtherLimit, number>> = {},
): Challenge {
  const common = commonLimits(everywhere(1));
  const added = Object.entries(further).map(([name, value]) => [
    name,
    { ...common[name as FurtherLimit], presets: everywhere(value) },
  ]);
  const challenge: Challenge<unknown, PeekLimits, null> = {
    type,
    params: z.object({ imageWidth: z.int(), imageHeight: z.int(), lucky: z.int() }),
    metadata,
    limits: { ...limits, ...Object.fromEntries(added) },
    draw: ({ image }, _limits, random) => ({ imageWidth: image.width, imageHeight: image.height, lucky: random(1, 6) }),
    initialState: 'peek',
    initialMemory: null,
    states: {
      peek({ faces }, { limits: { facesWanted }, memory }) {
        if (faces.length === facesWanted) return pass(memory);
        return faces.length > facesWanted ? fail(memory, 'crowd') : stay(memory, 'no_face');
      },
    },
    hints: ['no_face'],
    reasons: ['crowd'],
    measurements: [],
    frames: 'as-camera',
  };
  return challenge as Challenge;
}
