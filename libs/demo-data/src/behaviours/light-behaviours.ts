import {
  dark,
  type Glow,
  light,
  type LightLimits,
  type LightParams,
  ringColour,
  ringSize,
} from '@liveness/challenge-light';
import type { ReviewLabel } from '@liveness/domain';
import { person, shotWithNoseAt } from '@liveness/synthetic-person';
import type { SeededRandom } from '../seeded-random';
import type { Lit } from './lit';
import type { Moment, Moments } from './moment';

/** How people and attack instruments are lit when the page glows, and how often. */
const habits = {
  genuine: { honest: 78, looksAway: 6, keepsLookingAway: 2, brightRoom: 6, sun: 2, slow: 2, hasty: 2, leaves: 2 },
  'attack-print': { cutOut: 60, wholePicture: 37, honest: 3 },
  'attack-screen': { display: 55, recording: 40, honest: 5 },
  'attack-mask': { cutOut: 70, honest: 30 },
  'attack-injection': { recording: 50, wholePicture: 25, honest: 25 },
  'attack-other': { takesOver: 60, accompanied: 25, honest: 15 },
} as const satisfies Readonly<Record<ReviewLabel, Readonly<Partial<Record<Habit, number>>>>>;

type Habit = keyof typeof none;

const none = {
  honest: 0,
  looksAway: 0,
  keepsLookingAway: 0,
  brightRoom: 0,
  sun: 0,
  slow: 0,
  hasty: 0,
  leaves: 0,
  cutOut: 0,
  wholePicture: 0,
  display: 0,
  recording: 0,
  takesOver: 0,
  accompanied: 0,
};

/** What the page shows when a frame is taken. */
interface Shown {
  readonly glow: Glow;
  /** Its place in the sequence that runs: −1 is the dark page. */
  readonly step: number;
  readonly sequence: number;
}

interface Manner {
  /** How the light on what the camera sees differs from that on an honest person. */
  readonly lit?: (shown: Shown) => Partial<Lit>;
  readonly yawDegrees?: (shown: Shown) => number;
  readonly beside?: (shown: Shown) => Partial<Pick<Moment, 'isStranger' | 'isAccompanied'>>;
  /** Milliseconds from a response to the next frame. */
  readonly pauseMs?: (shown: Shown) => number;
  readonly leavesAfter?: number;
}

const away = 34;
/** From a response to the next frame, in milliseconds: the page fades to the colour, and the camera shows it. */
const usualPauseMs = 550;
/** More frames than these of a dark page, of one who cannot begin. */
const mostTries = 4;

/** How each habit differs from an honest person's behaviour. */
const manners: Readonly<Record<Habit, (params: LightParams, limits: LightLimits, random: SeededRandom) => Manner>> = {
  honest: () => ({}),
  looksAway: ({ stepCount }, _limits, random) => {
    const at = random.integer(0, stepCount - 1);
    return { yawDegrees: ({ sequence, step }) => (sequence === 0 && step === at ? away : 0) };
  },
  keepsLookingAway: ({ stepCount }, _limits, random) => {
    const at = random.integer(1, stepCount - 1);
    return { yawDegrees: ({ step }) => (step === at ? away : 0) };
  },
  brightRoom: (_params, _limits, random) => {
    const screen = random.between(0.015, 0.05);
    return { lit: () => ({ screen }) };
  },
  sun: () => ({ lit: () => ({ exposeTo: 2.4 }) }),
  // The frame before which they leave is late.
  slow: ({ stepCount }, { maxDelayMs }, random) => {
    const leavesAfter = random.integer(2, stepCount);
    return { leavesAfter, pauseMs: ({ step }) => (step === leavesAfter - 2 ? maxDelayMs * 1.2 : usualPauseMs) };
  },
  hasty: (_params, { minDelayMs }, random) => ({
    pauseMs: ({ step }) => (step === 0 && random.chance(0.5) ? 0 : minDelayMs * random.between(2, 4)),
  }),
  leaves: (_params, _limits, random) => ({ leavesAfter: random.integer(2, 4) }),
  cutOut: () => ({ lit: () => ({ surface: 'cut-out' }) }),
  wholePicture: () => ({ lit: () => ({ surface: 'picture' }) }),
  display: () => ({ lit: () => ({ surface: 'display' }) }),
  recording: (_params, _limits, random) => {
    const begin = random.integer(0, ringSize - 1);
    return { lit: ({ step }) => (step < 0 ? {} : { glow: ringColour((begin + step * 230) % ringSize) }) };
  },
  takesOver: ({ stepCount }) => ({ beside: ({ step }) => ({ isStranger: step === stepCount - 1 }) }),
  accompanied: () => ({ beside: () => ({ isAccompanied: true }) }),
};

/**
 * Returns what the camera sees of an attempt at LIGHT: somebody who looks at the screen, dark at first and then in the
 * colours told, one frame under each.
 */
export function* lightBehaviour(
  truth: ReviewLabel,
  params: LightParams,
  limits: LightLimits,
  random: SeededRandom,
): Generator<Moment, void, Parameters<Moments['next']>[0]> {
  const manner = manners[random.weighted<Habit>({ ...none, ...habits[truth] })](params, limits, random);
  const view = drawView(params, manner, random);
  let shown: Shown = { glow: dark, step: -1, sequence: 0 };
  let tries = 0;
  let reply = yield view(shown, 0);
  for (let sent = 1, afterMs = 0; !reply?.telling.done && sent < (manner.leavesAfter ?? limits.frameCap); sent += 1) {
    const now = shownAfter(params, reply?.telling.legs ?? 0);
    tries = now.step < 0 && now.sequence === shown.sequence && shown.step < 0 ? tries + 1 : 0;
    if (tries > mostTries) return;
    shown = now;
    const pauseMs = manner.pauseMs?.(shown) ?? usualPauseMs;
    afterMs = Math.round((reply?.afterMs ?? afterMs) + pauseMs * random.between(0.9, 1.4) + 1);
    reply = yield view(shown, afterMs);
  }
}

/** The last colour of the sequence that runs, as the client is told it. */
function shownAfter(params: LightParams, legs: number): Shown {
  const { sequences } = light.legs?.told(params, legs) ?? params;
  const colours = sequences.at(-1) ?? [];
  return { sequence: sequences.length - 1, step: colours.length - 1, glow: colours.at(-1) ?? dark };
}

/** Returns a person's head in the middle of the picture, near enough. */
function drawView({ imageWidth, imageHeight }: LightParams, manner: Manner, random: SeededRandom) {
  const scale = (Math.min(imageWidth, imageHeight) / 480) * random.between(1, 1.15);
  const usual: Omit<Lit, 'glow'> = {
    surface: 'head',
    screen: random.between(0.35, 0.9),
    whiteBalance: random.between(0, 0.8),
  };
  const tilt = random.normal(1.5);
  return (shown: Shown, afterMs: number): Moment => {
    const { isAccompanied, ...beside } = manner.beside?.(shown) ?? {};
    const yaw = (manner.yawDegrees?.(shown) ?? 0) + random.normal(1);
    const who = person({ pose: { yaw, pitch: random.normal(1), roll: tilt + random.normal(0.5) } });
    const nearness = isAccompanied ? 0.62 : 1;
    const at = {
      x: imageWidth / 2 + random.normal(imageWidth * 0.004),
      y: imageHeight / 2 + 20 * scale + random.normal(imageHeight * 0.004),
    };
    return {
      afterMs,
      person: who,
      shot: shotWithNoseAt(who, { width: imageWidth, height: imageHeight, scale: scale * nearness }, at),
      ...(isAccompanied && { isAccompanied }),
      ...beside,
      lit: { ...usual, glow: shown.glow, ...manner.lit?.(shown) },
    };
  };
}
