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

// A template for your own challenge: look to the requested side.
// `npx nx g @liveness/tools:challenge NAME` copies it and registers the copy; CONTRIBUTING.md says what to change.

/** A side from the person's point of view: their left is the right of the image. */
const Side = z.enum(['left', 'right']);

/**
 * What the client is told. Keep pixels in groups of four (`markLeft`, `markTop`, `markWidth`, `markHeight`): specs
 * compare them with the image.
 */
const Params = z.object({ side: Side });
type Params = z.infer<typeof Params>;

/**
 * What the client may send with its image size: here, the sides that this person is able to turn to. A client may send
 * nothing: `{}`.
 */
const Metadata = z.object({ sides: z.optional(z.array(Side).check(z.minLength(1))) });
type Metadata = z.infer<typeof Metadata>;

/** Every number of your rules, with a value for each preset. */
const limits = {
  ...commonLimits(presets(120, 12, 12)),
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
} satisfies Record<string, LimitSpec>;
type Limits = ValuesOf<typeof limits>;

// States are pure: each returns a result for one observation and the next memory (none here).
type AsideState = State<Params, Limits, null>;

const straight: AsideState = (observation, { limits: { straightDegrees }, memory }) => {
  const yaw = yawOf(observation);
  if (yaw === undefined) return stay(memory, 'one_face');
  const ahead = measure('yawDegrees', Math.abs(yaw), '<=', straightDegrees);
  return ahead.met ? next(memory, 'turning', [ahead]) : stay(memory, 'look_straight', [ahead]);
};

const turning: AsideState = (observation, { params, limits: { turnedDegrees }, memory }) => {
  const yaw = yawOf(observation);
  if (yaw === undefined) return stay(memory, 'one_face');
  const turned = measure('turnDegrees', params.side === 'left' ? yaw : -yaw, '>=', turnedDegrees);
  if (turned.met) return pass(memory, [turned]);
  return turned.value <= -turnedDegrees ? fail(memory, 'wrong_side', [turned]) : stay(memory, 'turn_head', [turned]);
};

function yawOf({ faces: [face, another] }: Observation): number | undefined {
  return face && !another ? degreesOf(face, 'yaw') : undefined;
}

/**
 * Lists every code and measurement of its states, so that each can be translated. `draw` must support any admitted
 * image and metadata.
 */
export const aside: Challenge<Params, Limits, null, Metadata> = {
  type: 'ASIDE',
  frames: 'as-camera',
  params: Params,
  metadata: Metadata,
  limits,
  draw: ({ metadata: { sides = [...Side.options] } }, _limits, random) => ({
    side: sides[random(0, sides.length - 1)] ?? 'left',
  }),
  initialState: 'straight',
  initialMemory: null,
  states: { straight, turning },
  hints: ['one_face', 'look_straight', 'turn_head'],
  reasons: ['wrong_side'],
  measurements: ['yawDegrees', 'turnDegrees'],
};
