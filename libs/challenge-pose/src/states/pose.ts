import type { Observation } from '@liveness/domain';
import { fail, next, pass, stay } from '@liveness/challenge-kernel';
import { againstNeutral } from '../against-neutral';
import type { AgainstNeutral } from '../against-neutral';
import { judgePose } from '../judge-pose';
import { imageOf } from './state';
import type { PoseMemory, PoseState } from './state';
import type { PoseParams } from '../params';

/** Every frame given to it must show the pose. If the limits require a neutral face, that comes first. */
export const pose: PoseState = (observation, { params, limits, memory }) => {
  if (memory.neutralFrames < limits.neutralFrames) return next(memory, 'neutral');
  const { reason, measurements } = judgePose(observation, {
    pose: params.pose,
    limits,
    change: changeOf(observation, memory, params),
  });
  if (reason) return fail(memory, reason, measurements);
  const shown = { ...memory, poseFrames: memory.poseFrames + 1 };
  if (shown.poseFrames < limits.poseFrames) return stay(shown, 'hold_pose', measurements, 'too_few_frames');
  return pass(shown, measurements);
};

const nothing: AgainstNeutral = {};

function changeOf({ faces: [face] }: Observation, { neutral }: PoseMemory, params: PoseParams): AgainstNeutral {
  return face && neutral ? againstNeutral(face, neutral, imageOf(params)) : nothing;
}
