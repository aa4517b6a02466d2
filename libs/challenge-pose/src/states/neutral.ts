import { next, stay } from '@liveness/challenge-kernel';
import { judgePose } from '../judge-pose';
import { neutralPose } from '../params';
import type { PoseState } from './state';

/** The hint for each problem with a neutral face. */
const hints = {
  number_of_faces: 'one_face',
  confidence: 'face_unclear',
  face_rotation: 'look_straight',
  eyes: 'neutral_face',
  mouth: 'neutral_face',
} as const;

/** Waits for a neutral face, so that the change to the pose is seen. */
export const neutral: PoseState = (observation, { limits, memory }) => {
  if (memory.neutralFrames >= limits.neutralFrames) return next(memory, 'pose');
  const { reason, measurements } = judgePose(observation, { pose: neutralPose, limits, change: {} });
  if (reason) return stay(memory, hints[reason], measurements);
  const seen = { ...memory, neutralFrames: memory.neutralFrames + 1, neutral: observation.faces[0] };
  return stay(
    seen,
    seen.neutralFrames < limits.neutralFrames ? 'neutral_face' : 'show_pose',
    measurements,
    'too_few_frames',
  );
};
