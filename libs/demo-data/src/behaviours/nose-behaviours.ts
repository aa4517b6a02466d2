import type { NoseLimits, NoseParams } from '@liveness/challenge-nose';
import type { ReviewLabel } from '@liveness/domain';
import type { SeededRandom } from '../seeded-random';
import { noseMoments } from './nose-path';
import type { NosePath } from './nose-path';
import type { Moment } from './moment';

/** How people and attack instruments behave at NOSE, and how often. */
const habits = {
  genuine: { honest: 84, slow: 4, leaves: 4, motionless: 3, distant: 2, jerky: 2, slides: 1 },
  'attack-print': { flat: 80, motionless: 8, leaves: 9, honest: 3 },
  'attack-screen': { turnsAway: 45, elsewhere: 35, flat: 14, honest: 6 },
  'attack-mask': { stiff: 45, jerky: 20, distant: 10, honest: 25 },
  'attack-injection': { jumps: 45, turnsAway: 25, jerky: 15, honest: 15 },
  'attack-other': { accompanied: 70, leaves: 20, honest: 10 },
} as const satisfies Readonly<Record<ReviewLabel, Readonly<Partial<Record<Habit, number>>>>>;

type Habit =
  | 'honest'
  | 'slow'
  | 'leaves'
  | 'motionless'
  | 'distant'
  | 'jerky'
  | 'slides'
  | 'flat'
  | 'turnsAway'
  | 'elsewhere'
  | 'stiff'
  | 'jumps'
  | 'accompanied';

/** Returns what the camera sees of an attempt at NOSE by a person or an attack instrument. */
export function noseBehaviour(
  truth: ReviewLabel,
  params: NoseParams,
  limits: NoseLimits,
  random: SeededRandom,
): readonly Moment[] {
  const habit: Habit = random.weighted<Habit>({ ...none, ...habits[truth] });
  const honest = honestPath(params, limits, random);
  return noseMoments(params, { ...honest, ...changes[habit](honest, params, limits, random) }, random);
}

const none: Readonly<Record<Habit, number>> = {
  honest: 0,
  slow: 0,
  leaves: 0,
  motionless: 0,
  distant: 0,
  jerky: 0,
  slides: 0,
  flat: 0,
  turnsAway: 0,
  elsewhere: 0,
  stiff: 0,
  jumps: 0,
  accompanied: 0,
};

function honestPath(params: NoseParams, { frameCap }: NoseLimits, random: SeededRandom): NosePath {
  const side = targetSide(params);
  return {
    moments: Math.min(frameCap, random.integer(7, 10)),
    everyMs: random.between(180, 420),
    nearness: random.between(0.84, 1),
    destination: {
      x: params.noseLeft + params.noseWidth * random.between(0.2, 0.8),
      y: params.noseTop + params.noseHeight * random.between(0.2, 0.8),
    },
    yaw: side * random.between(24, 31),
    pitch: params.noseTop < params.imageHeight / 2 ? random.between(1, 6) : random.between(-6, -1),
    straying: random.between(0.4, 1.6),
  };
}

type Change = (honest: NosePath, params: NoseParams, limits: NoseLimits, random: SeededRandom) => Partial<NosePath>;

/** How each habit differs from an honest person's behaviour. */
const changes: Readonly<Record<Habit, Change>> = {
  honest: () => ({}),
  slow: ({ moments }, _params, { stateTimeoutMs }, random) => ({
    everyMs: (stateTimeoutMs / Math.max(1, moments - 4)) * random.between(1, 1.4),
  }),
  leaves: ({ destination }, { imageWidth, areaWidth }, _limits, random) => ({
    destination: {
      ...destination,
      x: imageWidth / 2 - (destination.x > imageWidth / 2 ? 1 : -1) * areaWidth * random.between(0.4, 0.6),
    },
  }),
  motionless: (_honest, params) => ({ destination: middle(params), yaw: 0, pitch: 0 }),
  distant: (_honest, _params, _limits, random) => ({ nearness: random.between(0.35, 0.6) }),
  jerky: (_honest, { imageHeight }) => ({ straying: imageHeight * 0.055 }),
  slides: (_honest, params, _limits, random) => ({ ...aside(params), yaw: random.normal(2), pitch: 0 }),
  flat: (_honest, params, _limits, random) => ({
    ...aside(params),
    yaw: random.normal(2),
    pitch: random.normal(2),
    straying: random.between(1, 3),
  }),
  turnsAway: ({ yaw }, params, _limits, random) => ({ ...aside(params), yaw: -yaw * random.between(0.5, 0.8) }),
  elsewhere: ({ yaw }, params, _limits, random) => ({ destination: mirrored(params, random), yaw: -yaw }),
  stiff: ({ yaw }, params) => ({ ...aside(params), yaw: yaw * 0.2, pitch: 0 }),
  jumps: (_honest, _params, { minTrajectoryPoints, frameCap }) => ({
    moments: Math.min(frameCap, Math.max(2, minTrajectoryPoints - 1)),
    everyMs: 100,
    straying: 0.2,
  }),
  accompanied: () => ({ nearness: 0.62, isAccompanied: true, yaw: 0 }),
};

function targetSide({ noseLeft, noseWidth, imageWidth }: NoseParams): 1 | -1 {
  return noseLeft + noseWidth / 2 > imageWidth / 2 ? 1 : -1;
}

/**
 * A person who never turns must move farther: the face stays inside the area only if it is farther away, and reaches
 * only the near edge of the target.
 */
function aside(params: NoseParams): Pick<NosePath, 'nearness' | 'destination'> {
  const x = params.noseLeft + params.noseWidth * (targetSide(params) > 0 ? -0.3 : 1.3);
  return { nearness: 0.78, destination: { x, y: params.noseTop + params.noseHeight / 2 } };
}

function middle({ imageWidth, imageHeight }: NoseParams) {
  return { x: imageWidth / 2, y: imageHeight / 2 + 20 };
}

/** A recording that was made for another target. */
function mirrored({ imageWidth, noseLeft, noseTop, noseWidth }: NoseParams, random: SeededRandom) {
  return { x: imageWidth - noseLeft - noseWidth / 2, y: noseTop + random.between(-20, 20) };
}
