import type { Challenge } from '@liveness/challenge-kernel';
import { pairOf } from '@liveness/challenge-kernel';
import * as z from 'zod/mini';
import { draw } from './draw';
import type { NoseLimits } from './limits';
import { noseLimits } from './limits';
import type { NoseMemory } from './states/state';
import { initialMemory, sideOf } from './states/state';
import { NoseParams } from './params';
import { area } from './states/area';
import { face } from './states/face';
import { nose as noseState } from './states/nose';

/** Turn the nose to a target whose position is random. */
export const nose: Challenge<NoseParams, NoseLimits, NoseMemory> = {
  type: 'NOSE',
  frames: 'as-camera',
  params: NoseParams,
  metadata: z.unknown(),
  limits: noseLimits,
  draw,
  initialState: 'face',
  initialMemory,
  states: { face, area, nose: noseState },
  measuredTwice: (params, trace) =>
    trace
      .filter(({ answer }) => answer === 'next' || answer === 'pass')
      .flatMap((step) => pairOf(step, ['parallaxTurnDegrees', 'reportedTurnDegrees'], sideOf(params))),
  hints: [
    'no_face',
    'several_faces',
    'face_unclear',
    'centre_face',
    'move_back',
    'come_closer',
    'look_straight',
    'move_nose',
    'keep_moving',
    'keep_upright',
    'turn_head',
  ],
  reasons: [
    'number_of_faces',
    'left_area',
    'invalid_trajectory',
    'too_few_points',
    'too_few_frames',
    'invalid_rotation',
    'head_tilted',
    'head_not_turned',
    'not_a_head',
    'invalid_distance',
  ],
  measurements: [
    'faces',
    'faceOutsideAreaX',
    'faceOutsideAreaY',
    'faceAreaPercent',
    'baselineYawDegrees',
    'noseOutsideTargetX',
    'noseOutsideTargetY',
    'noseFrames',
    'trajectoryPoints',
    'trajectoryError',
    'yawTowardsTargetDegrees',
    'landmarkDistance',
    'rollChangeDegrees',
    'turnDegrees',
    'parallaxTurnDegrees',
    'reportedTurnDegrees',
    'targetYawDegrees',
    'foreshorteningDepth',
    'earsAgainstNose',
  ],
};
