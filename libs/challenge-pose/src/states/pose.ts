import { fail, next, pass, stay } from '@liveness/challenge-kernel';
import { judgePose } from '../judge-pose';
import type { PoseState } from './state';
import { imageOf } from './state';

/** Every frame given to it has to show the pose; where the limits ask for a neutral face first, that comes before. */
export const pose: PoseState = (observation, { params, limits, memory }) => {
  if (memory.neutralFrames < limits.neutralFrames) return next(memory, 'neutral');
  const { reason, measurements } = judgePose(observation, { pose: params.pose, limits, image: imageOf(params), neutral: memory.neutral });
  if (reason) return fail(memory, reason, measurements);
  const shown = { ...memory, poseFrames: memory.poseFrames + 1 };
  if (shown.poseFrames < limits.poseFrames) return stay(shown, 'hold_pose', measurements, 'too_few_frames');
  return pass(shown, measurements);
};
