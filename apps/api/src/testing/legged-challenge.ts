import { commonLimits, everywhere, fail, next, pass, stay } from '@liveness/challenge-kernel';
import type { Challenge, CommonLimits, State } from '@liveness/challenge-kernel';
import * as z from 'zod/mini';

const Leg = z.object({ faces: z.int(), secret: z.string() });
type Leg = z.infer<typeof Leg>;

interface LeggedParams {
  readonly imageWidth: number;
  readonly imageHeight: number;
  readonly legs: readonly Leg[];
}

/** The number of faces in a frame that missed a leg. */
interface Missed {
  readonly faces?: number;
}

type LeggedState = State<LeggedParams, CommonLimits, Missed>;

/** A leg is reached with as many faces as it asks for; nine faces fail the attempt. */
function reaching(leg: number, reached: ReturnType<LeggedState>): LeggedState {
  return ({ faces: { length } }, { params }) => {
    if (length === params.legs[leg]?.faces) return reached;
    return length === 9 ? fail({}, 'crowd') : stay({ faces: length }, 'no_face');
  };
}

/**
 * Returns the smallest task with two legs, for specs about what is told when: one face starts it. Each leg has a unique
 * text, so that it is found wherever it is told; `secretsOf` returns these texts.
 */
export function leggedChallenge(type: string): Challenge {
  const { frameCap, stateTimeoutMs } = commonLimits(everywhere(8));
  const challenge: Challenge<LeggedParams, CommonLimits, Missed> = {
    type,
    params: z.object({ imageWidth: z.int(), imageHeight: z.int(), legs: z.array(Leg) }),
    metadata: z.object({}),
    limits: { frameCap, stateTimeoutMs },
    draw: ({ image }, _limits, random) => ({
      imageWidth: image.width,
      imageHeight: image.height,
      legs: [2, 3].map((faces) => ({ faces, secret: `secret-${random(1_000_000, 9_999_999)}-${faces}` })),
    }),
    initialState: 'ready',
    initialMemory: {},
    states: {
      ready: ({ faces }) => (faces.length === 1 ? next({}, 'first') : stay({}, 'no_face')),
      first: reaching(0, next({}, 'second')),
      second: reaching(1, pass({})),
    },
    legs: {
      states: ['first', 'second'],
      told: (params, count) => ({ ...params, legs: params.legs.slice(0, count) }),
      reading: ({ faces }) => (faces === undefined ? undefined : { rightDegrees: faces / 3, upDegrees: 0 }),
    },
    hints: ['no_face', 'leg_not_told'],
    reasons: ['crowd'],
    measurements: ['legsTold'],
    frames: 'as-camera',
  };
  return challenge as Challenge;
}

/** Returns the texts that identify the legs of drawn parameters. */
export function secretsOf(params: unknown): readonly string[] {
  return (params as LeggedParams).legs.map(({ secret }) => secret);
}
