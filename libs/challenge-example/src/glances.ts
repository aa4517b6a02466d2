import type { Observation } from '@liveness/domain';
import { degreesOf } from '@liveness/domain';
import type { Challenge, LimitSpec, State, ValuesOf } from '@liveness/challenge-kernel';
import {
  atLeast,
  atMost,
  commonLimits,
  everywhere,
  fail,
  measure,
  next,
  pass,
  presets,
  stay,
} from '@liveness/challenge-kernel';
import * as z from 'zod/mini';

// A template for your own challenge whose task is told in legs: look to one side after the other, each told once the one before was reached.
// `npx nx g @liveness/tools:challenge NAME --legs` copies it and registers the copy; CONTRIBUTING.md says what to change.

/** A side from the person's point of view: their left is the right of the image. */
const Side = z.enum(['left', 'right']);

/** What the client is told: how many sides there are, and those told so far. The server has drawn all. */
const Params = z.object({ sideCount: z.int(), sides: z.array(Side) });
type Params = z.infer<typeof Params>;

/** The states that judge the legs, in order. A challenge names as many as its limits allow. */
const legStates = ['first', 'second', 'third', 'fourth'] as const;

/** Every number of your rules, with a value for each preset. `minDelayMs` and `maxDelayMs` would limit the time from telling a leg to its frame. */
const limits = {
  ...commonLimits(presets(24, 24, 30)),
  sideCount: {
    unit: 'turns',
    min: 1,
    max: legStates.length,
    integer: true,
    meaning: 'Number of sides to look to, each told once the one before was reached.',
    presets: presets(2, 2, 3),
    shapesOnly: true,
  },
  straightDegrees: {
    unit: 'degrees',
    min: 1,
    max: 20,
    meaning: 'How far a head that looks straight ahead may be turned.',
    presets: everywhere(8),
    measured: atMost('yawDegrees'),
  },
  turnedDegrees: {
    unit: 'degrees',
    min: 10,
    max: 60,
    meaning: 'How far the head has to be turned.',
    presets: presets(15, 20, 25),
    measured: atLeast('turnDegrees'),
  },
  maxLegFrames: {
    unit: 'frames',
    min: 1,
    max: 20,
    integer: true,
    meaning: 'Maximum number of frames for each side.',
    presets: everywhere(8),
    measured: atMost('legFrames'),
  },
} satisfies Record<string, LimitSpec>;
type Limits = ValuesOf<typeof limits>;

/** What the states remember: the frames of the leg that is under way. */
interface Memory {
  readonly legFrames: number;
}

// States are pure: each returns a result for one observation and the next memory.
type GlancesState = State<Params, Limits, Memory>;

const begun: Memory = { legFrames: 0 };

const straight: GlancesState = (observation, { limits: { straightDegrees }, memory }) => {
  const yaw = yawOf(observation);
  if (yaw === undefined) return stay(memory, 'one_face');
  const ahead = measure('yawDegrees', Math.abs(yaw), '<=', straightDegrees);
  return ahead.met ? next(begun, legStates[0], [ahead]) : stay(memory, 'look_straight', [ahead]);
};

/** Returns the state that judges a leg. It sees no frame that was received before the leg was told: the fold sees to that. */
function leg(index: number): GlancesState {
  return (observation, { params, limits: { turnedDegrees, maxLegFrames }, memory }) => {
    const yaw = yawOf(observation);
    if (yaw === undefined) return stay(memory, 'one_face');
    const turned = measure('turnDegrees', params.sides[index] === 'left' ? yaw : -yaw, '>=', turnedDegrees);
    const after = { legFrames: memory.legFrames + 1 };
    if (turned.met) {
      const following = index + 1 < params.sideCount ? legStates[index + 1] : undefined;
      return following ? next(begun, following, [turned]) : pass(after, [turned]);
    }
    const frames = measure('legFrames', after.legFrames, '<=', maxLegFrames);
    return frames.met ? stay(after, 'turn_head', [turned, frames]) : fail(after, 'side_missed', [turned, frames]);
  };
}

function yawOf({ faces: [face, another] }: Observation): number | undefined {
  return face && !another ? degreesOf(face, 'yaw') : undefined;
}

/**
 * Lists every code and measurement of its states, so that each can be translated; those of legs that were not told yet
 * are among them. `draw` must support any admitted image.
 */
export const glances: Challenge<Params, Limits, Memory> = {
  type: 'GLANCES',
  frames: 'as-camera',
  params: Params,
  metadata: z.unknown(),
  limits,
  draw: (_announcement, { sideCount }, random) => ({
    sideCount,
    sides: Array.from({ length: sideCount }, () => Side.options[random(0, 1)] ?? 'left'),
  }),
  initialState: 'straight',
  initialMemory: begun,
  states: { straight, ...Object.fromEntries(legStates.map((name, index) => [name, leg(index)])) },
  legs: {
    states: legStates,
    told: (params, count) => ({ ...params, sides: params.sides.slice(0, count) }),
  },
  hints: ['one_face', 'look_straight', 'turn_head', 'leg_not_told'],
  reasons: ['side_missed'],
  measurements: ['yawDegrees', 'turnDegrees', 'legsTold', 'legFrames'],
};
