import type { PoseLimits, PoseParams } from '@liveness/challenge-pose';
import type { ReviewLabel } from '@liveness/domain';
import { person, shotWithNoseAt } from '@liveness/synthetic-person';
import type { Expression, HeadPose } from '@liveness/synthetic-person';
import type { SeededRandom } from '../seeded-random';
import type { Moment } from './moment';

type Pose = PoseParams['pose'];
type Habit =
  | 'honest'
  | 'wrongEyes'
  | 'wrongMouth'
  | 'atRest'
  | 'anyExpression'
  | 'closedMouth'
  | 'aside'
  | 'unclear'
  | 'accompanied';

/** How people and attack instruments behave when they are asked for an expression, and how often. */
const habits = {
  genuine: { honest: 86, wrongMouth: 5, wrongEyes: 4, aside: 3, unclear: 2 },
  'attack-print': { atRest: 70, anyExpression: 20, aside: 10 },
  'attack-screen': { anyExpression: 70, aside: 15, honest: 5, unclear: 10 },
  'attack-mask': { closedMouth: 55, unclear: 40, honest: 5 },
  'attack-injection': { anyExpression: 50, aside: 35, honest: 15 },
  'attack-other': { accompanied: 75, anyExpression: 15, honest: 10 },
} as const satisfies Readonly<Record<ReviewLabel, Readonly<Partial<Record<Habit, number>>>>>;

/** What is seen instead of a person who does what is asked. */
interface Seen {
  readonly pose?: Pose;
  readonly head?: Partial<HeadPose>;
  readonly confidence?: number;
  readonly isAccompanied?: boolean;
}

const none: Readonly<Record<Habit, number>> = {
  honest: 0,
  wrongEyes: 0,
  wrongMouth: 0,
  atRest: 0,
  anyExpression: 0,
  closedMouth: 0,
  aside: 0,
  unclear: 0,
  accompanied: 0,
};

const atRest: Pose = { eyes: 'OPEN', mouth: 'CLOSED' };

const seenOf: Readonly<Record<Habit, (asked: Pose, random: SeededRandom) => Seen>> = {
  honest: () => ({}),
  wrongEyes: ({ eyes, mouth }) => ({ pose: { eyes: eyes === 'CLOSED' ? 'OPEN' : 'CLOSED', mouth } }),
  wrongMouth: ({ eyes, mouth }) => ({ pose: { eyes, mouth: mouth === 'SMILE' ? 'CLOSED' : 'SMILE' } }),
  atRest: () => ({ pose: atRest }),
  anyExpression: (_asked, random) => ({
    pose: {
      eyes: random.pick(['OPEN', 'CLOSED', 'LOOKING_LEFT', 'LOOKING_RIGHT']),
      mouth: random.pick(['CLOSED', 'SMILE']),
    },
  }),
  closedMouth: ({ eyes }) => ({ pose: { eyes, mouth: 'CLOSED' } }),
  aside: (_asked, random) => ({ head: { yaw: random.pick([-1, 1]) * random.between(22, 32) } }),
  unclear: (_asked, random) => ({ confidence: random.between(62, 89) }),
  accompanied: () => ({ isAccompanied: true }),
};

/**
 * Returns what the camera sees of an attempt at POSE: a neutral face if it is asked for, then the pose or what is shown
 * instead.
 */
export function poseBehaviour(
  truth: ReviewLabel,
  { imageWidth, imageHeight, pose }: PoseParams,
  { neutralFrames, poseFrames, frameCap }: PoseLimits,
  random: SeededRandom,
): readonly Moment[] {
  const seen = seenOf[random.weighted<Habit>({ ...none, ...habits[truth] })](pose, random);
  const scale = (Math.min(imageWidth, imageHeight) / 480) * random.between(0.85, 1.15) * (seen.isAccompanied ? 0.6 : 1);
  const everyMs = random.between(500, 1100);
  const expressions = [
    ...new Array<Pose>(neutralFrames).fill(atRest),
    ...new Array<Pose>(poseFrames + random.integer(0, 1)).fill(seen.pose ?? pose),
  ].slice(0, frameCap);
  return expressions.map((expression, index) => {
    const held = index < neutralFrames ? undefined : seen.head;
    const who = person({
      pose: { yaw: random.normal(3), pitch: random.normal(3), roll: random.normal(2), ...held },
      expression: expressionOf(expression),
    });
    const nose = {
      x: imageWidth / 2 + random.normal(imageWidth * 0.02),
      y: imageHeight / 2 + 20 * scale + random.normal(imageHeight * 0.02),
    };
    return {
      afterMs: Math.round(index * everyMs),
      person: who,
      shot: shotWithNoseAt(who, { width: imageWidth, height: imageHeight, scale }, nose),
      ...(seen.isAccompanied && { isAccompanied: true }),
      ...(seen.confidence !== undefined && { confidence: seen.confidence }),
    };
  });
}

function expressionOf({ eyes, mouth }: Pose): Partial<Expression> {
  return {
    lidsClosed: eyes === 'CLOSED' ? 1 : 0,
    gazeX: { OPEN: 0, CLOSED: 0, LOOKING_LEFT: -1, LOOKING_RIGHT: 1 }[eyes],
    ...(mouth === 'SMILE' && { smile: 1, mouthOpen: 0.8 }),
  };
}
