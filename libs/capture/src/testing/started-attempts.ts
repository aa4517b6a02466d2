import { noseParams } from '@liveness/capture-guidance/testing';
import { presetLimits } from '@liveness/challenge-kernel';
import { nose } from '@liveness/challenge-nose';
import { pose } from '@liveness/challenge-pose';
import type { StartAttemptResponse } from '@liveness/contract';
import type { PresetName } from '@liveness/domain';

export { noseParams };

export const poseParams = { imageWidth: 480, imageHeight: 480, pose: { eyes: 'CLOSED', mouth: 'SMILE' } };

/** What the API answers to one who starts an attempt; POSE, unless said otherwise, asks for one picture alone. */
export function started(
  type: 'NOSE' | 'POSE',
  preset: PresetName = type === 'POSE' ? 'classic' : 'standard',
): StartAttemptResponse {
  const limits = type === 'NOSE' ? presetLimits(nose.limits, preset) : presetLimits(pose.limits, preset);
  return {
    id: 'attempt',
    token: 'attempt-token',
    type,
    params: type === 'NOSE' ? noseParams : poseParams,
    guidance: { limits, frameCap: limits.frameCap, maxFrameBytes: 1_000_000, expiresInMs: 180_000 },
  };
}
