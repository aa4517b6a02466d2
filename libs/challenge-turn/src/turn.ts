import type { Step } from '@liveness/domain';
import type { Challenge } from '@liveness/challenge-kernel';
import * as z from 'zod/mini';
import { draw } from './draw';
import type { TurnLimits } from './limits';
import { turnLimits } from './limits';
import { measuredTwice } from './measured-twice';
import { TurnParams, told } from './params';
import { legState, legStates } from './states/leg';
import type { TurnMemory } from './states/state';
import { initialMemory } from './states/state';
import { straight } from './states/straight';

/** Turn the head as told: random turns, each told once the previous one was made. */
export const turn: Challenge<TurnParams, TurnLimits, TurnMemory> = {
  type: 'TURN',
  frames: 'as-camera',
  params: TurnParams,
  metadata: z.unknown(),
  limits: turnLimits,
  draw,
  initialState: 'straight',
  initialMemory,
  states: { straight, ...Object.fromEntries(legStates.map((name, index) => [name, legState(index)])) },
  legs: { states: legStates, told, reading: ({ reading }) => reading },
  evidence,
  measuredTwice,
  hints: [
    'no_face',
    'several_faces',
    'face_unclear',
    'come_closer',
    'look_straight',
    'leg_not_told',
    'nearly_there',
    'turn_further',
    'turn_back',
    'keep_upright',
    'keep_level',
    'face_forward',
  ],
  reasons: ['leg_missed', 'head_tilted', 'not_a_head'],
  measurements: [
    'faces',
    'faceHeightPercent',
    'startYawDegrees',
    'legsTold',
    'legFrames',
    'rollChangeDegrees',
    'sidewaysMissDegrees',
    'sidewaysParallaxDegrees',
    'sidewaysReportedDegrees',
    'nodDegrees',
    'heightParallaxDegrees',
    'foreshorteningDepth',
    'earsAgainstNose',
    'upDownMissDegrees',
    'upDownParallaxDegrees',
    'upDownReportedDegrees',
    'asideDegrees',
  ],
};

/** Returns the first frame and the one that reached each leg. */
function evidence(trace: readonly Step[]): readonly number[] {
  return [...new Set(trace.filter(({ answer }) => answer === 'next' || answer === 'pass').map(({ frame }) => frame))];
}
