import type { TurnLimits, TurnParams } from '@liveness/challenge-turn';
import type { ReviewLabel } from '@liveness/domain';
import { person, shotWithNoseAt } from '@liveness/synthetic-person';
import type { SeededRandom } from '../seeded-random';
import type { Moment, Moments } from './moment';

type Leg = TurnParams['legs'][number];

/** How people and attack instruments behave when they are asked to turn, and how often. */
const habits = {
  genuine: { honest: 75, missesOnce: 10, neverArrives: 4, leaves: 3, begins: 2, tilts: 2, slow: 2, distant: 2 },
  'attack-print': { slides: 60, reportedOnly: 22, bent: 15, honest: 3 },
  'attack-screen': { otherTask: 70, slides: 20, honest: 10 },
  'attack-mask': { bent: 65, tilts: 15, honest: 20 },
  'attack-injection': { otherTask: 35, ahead: 30, honest: 35 },
  'attack-other': { takesOver: 60, accompanied: 25, honest: 15 },
} as const satisfies Readonly<Record<ReviewLabel, Readonly<Partial<Record<Habit, number>>>>>;

type Habit =
  | 'honest'
  | 'missesOnce'
  | 'neverArrives'
  | 'leaves'
  | 'begins'
  | 'tilts'
  | 'slow'
  | 'distant'
  | 'slides'
  | 'reportedOnly'
  | 'bent'
  | 'otherTask'
  | 'ahead'
  | 'takesOver'
  | 'accompanied';

const none: Readonly<Record<Habit, number>> = {
  honest: 0,
  missesOnce: 0,
  neverArrives: 0,
  leaves: 0,
  begins: 0,
  tilts: 0,
  slow: 0,
  distant: 0,
  slides: 0,
  reportedOnly: 0,
  bent: 0,
  otherTask: 0,
  ahead: 0,
  takesOver: 0,
  accompanied: 0,
};

/** How a head is held, in degrees: as TURN asks for it, and tilted. */
interface Held extends Leg {
  readonly rollDegrees?: number;
}

interface Manner {
  /** How the head is held at a try of a leg; try 0 is the one that is only read. */
  readonly held?: (leg: Leg, attempt: number) => Held;
  /** What the camera shows of a head that is held like this. */
  readonly seen?: (
    held: Held,
    leg: number,
  ) => Partial<Pick<Moment, 'reported' | 'isStranger' | 'isAccompanied'>> & {
    /** The pose that the picture shows, if it differs. */
    readonly shown?: Held;
    /** How far the nose stands out, as a ratio of the usual nose. */
    readonly nose?: number;
  };
  readonly startDegrees?: number;
  readonly nearness?: number;
  /** Milliseconds from a response to the next frame. */
  readonly pauseMs?: number;
  /** Frames are sent without waiting for responses. */
  readonly isHasty?: boolean;
  readonly leavesAfterLegs?: number;
}

/** The parallax of the drawn head grows faster with its pitch than that of a head of usual proportions, by so much. */
const drawnPitch = 1.28;

const straight: Held = { rightDegrees: 0, upDegrees: 0 };

/** How each habit differs from an honest person's behaviour. */
const manners: Readonly<Record<Habit, (params: TurnParams, limits: TurnLimits, random: SeededRandom) => Manner>> = {
  honest: () => ({}),
  missesOnce: (_params, _limits, random) => {
    const share = random.pick([0.55, 1.5]);
    return { held: (leg, attempt) => (attempt === 1 ? scaled(leg, share) : leg) };
  },
  neverArrives: (_params, _limits, random) => {
    const share = random.between(0.35, 0.6);
    return { held: (leg) => scaled(leg, share) };
  },
  leaves: () => ({ leavesAfterLegs: 1 }),
  begins: (_params, { maxStartYawDegrees }, random) => ({
    startDegrees: random.pick([-1, 1]) * (maxStartYawDegrees + random.between(5, 12)),
  }),
  tilts: (_params, { maxRollChangeDegrees }, random) => {
    const rollDegrees = random.pick([-1, 1]) * (maxRollChangeDegrees + random.between(6, 12));
    return { held: (leg) => ({ ...leg, rollDegrees }) };
  },
  slow: (_params, { stateTimeoutMs }, random) => ({ pauseMs: stateTimeoutMs * random.between(0.55, 0.7) }),
  distant: (_params, _limits, random) => ({ nearness: random.between(0.3, 0.45) }),
  slides: () => ({ held: () => straight }),
  reportedOnly: () => ({ seen: (held) => ({ shown: straight, reported: poseOf(held) }) }),
  bent: () => ({ seen: (held) => ({ shown: scaled(held, 1.5), reported: poseOf(held), nose: 0.35 }) }),
  otherTask: () => ({
    held: ({ rightDegrees, upDegrees }) => ({ rightDegrees: -rightDegrees, upDegrees: -upDegrees }),
  }),
  ahead: (_params, _limits, random) => ({
    held: () => ({ rightDegrees: random.between(-28, 28), upDegrees: 0 }),
    isHasty: true,
  }),
  takesOver: ({ legCount }) => ({ seen: (_held, leg) => ({ isStranger: leg === legCount - 1 }) }),
  accompanied: () => ({ seen: () => ({ isAccompanied: true }), nearness: 0.62 }),
};

/**
 * Returns what the camera sees of an attempt at TURN: a head that looks straight ahead and then turns as told, seen at
 * least twice at each turn.
 */
export function* turnBehaviour(
  truth: ReviewLabel,
  params: TurnParams,
  limits: TurnLimits,
  random: SeededRandom,
): Generator<Moment, void, Parameters<Moments['next']>[0]> {
  const manner = manners[random.weighted<Habit>({ ...none, ...habits[truth] })](params, limits, random);
  const head = drawHead(params, manner, random);
  const begun = { ...straight, rightDegrees: manner.startDegrees ?? 0 };
  let reply = yield head(begun, -1, 0);
  for (let leg = -1, attempt = 0, afterMs = 0; !reply?.telling.done; attempt += 1) {
    const told = (reply?.telling.legs ?? 0) - 1;
    if (manner.leavesAfterLegs !== undefined && told >= manner.leavesAfterLegs) return;
    if (told !== leg) [leg, attempt] = [told, 0];
    const asked = params.legs[leg];
    const share = attempt === 0 ? 0.85 : 1;
    const held = asked ? (manner.held ?? itself)(scaled(asked, share), attempt) : begun;
    afterMs = manner.isHasty
      ? afterMs + random.integer(70, 110)
      : Math.round((reply?.afterMs ?? afterMs) + (manner.pauseMs ?? 350) * random.between(0.8, 1.6));
    reply = yield head(held, leg, afterMs);
  }
}

/** Returns a person's head near the middle of the picture. */
function drawHead({ imageWidth, imageHeight }: TurnParams, { seen, nearness = 1 }: Manner, random: SeededRandom) {
  const scale = (Math.min(imageWidth, imageHeight) / 480) * random.between(0.9, 1.1) * nearness;
  const protrusion = random.between(1.1, 1.3);
  const tilt = random.normal(2);
  return (held: Held, leg: number, afterMs: number): Moment => {
    const { shown = held, nose = 1, ...beside } = seen?.(held, leg) ?? {};
    const { yaw, pitch, roll } = poseOf(shown);
    const pose = {
      yaw: yaw + random.normal(0.8),
      pitch: (pitch + random.normal(0.6)) / drawnPitch,
      roll: tilt + roll + random.normal(0.6),
    };
    const who = person({
      pose,
      shape: { noseProtrusion: protrusion * nose },
    });
    const at = {
      x: imageWidth / 2 + yaw * scale + random.normal(imageWidth * 0.01),
      y: imageHeight / 2 + (20 - pitch) * scale + random.normal(imageHeight * 0.01),
    };
    return {
      afterMs,
      person: who,
      shot: shotWithNoseAt(who, { width: imageWidth, height: imageHeight, scale }, at),
      reported: { pitch: pose.pitch * drawnPitch },
      ...beside,
    };
  };
}

function poseOf({ rightDegrees, upDegrees, rollDegrees = 0 }: Held) {
  return { yaw: rightDegrees, pitch: upDegrees, roll: rollDegrees };
}

function scaled<Turn extends Leg>(turn: Turn, share: number): Turn {
  return { ...turn, rightDegrees: turn.rightDegrees * share, upDegrees: turn.upDegrees * share };
}

function itself(leg: Leg): Held {
  return leg;
}
