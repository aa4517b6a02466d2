import type { Challenge } from '@liveness/challenge-kernel';
import * as z from 'zod/mini';
import { draw } from './draw';
import { evidence } from './evidence';
import type { PoseLimits } from './limits';
import { poseLimits } from './limits';
import type { PoseMemory } from './states/state';
import { initialMemory } from './states/state';
import { poseOnPage } from './on-page';
import type { PoseParams } from './params';
import { neutral } from './states/neutral';
import { pose as poseState } from './states/pose';

/** Imitate a randomly drawn expression. */
export const pose: Challenge<PoseParams, PoseLimits, PoseMemory> = {
  ...poseOnPage,
  metadata: z.unknown(),
  limits: poseLimits,
  draw,
  initialState: 'pose',
  initialMemory,
  states: { pose: poseState, neutral },
  hints: ['one_face', 'face_unclear', 'look_straight', 'neutral_face', 'show_pose', 'hold_pose'],
  evidence,
  reasons: ['number_of_faces', 'confidence', 'face_rotation', 'eyes', 'mouth', 'too_few_frames'],
  measurements: [
    'faces',
    'confidence',
    'rollDegrees',
    'yawDegrees',
    'pitchDegrees',
    'eyesOpen',
    'eyesOpening',
    'leftPupilAtLeft',
    'leftPupilAtRight',
    'rightPupilAtLeft',
    'rightPupilAtRight',
    'gazeShift',
    'smiling',
    'mouthOpen',
    'mouthWidening',
    'mouthOpening',
    'mouthSmile',
  ],
};
