import { type PoseParams, eyesPoses, mouthPoses } from '@liveness/challenge-pose';
import type { Decision } from '@liveness/domain';
import { type LabFrame, decideFrames } from '../attempt/decide-frames';
import { posePictures } from '../attempt/pose-plan';
import type { Task } from '../attempt/task';
import { type RandomNumber, normal, pickOf } from '../random';
import { withNoise } from '../view/detector-noise';
import { moved } from '../view/seen-face';
import type { View } from '../view/view';

/** A living person copies the expression that is asked for, and takes the pictures; each is seen once more, a little moved. */
export function posed(
  task: Task<PoseParams>,
  views: readonly View[],
  person: string,
  random: RandomNumber,
): { readonly decision: Decision; readonly frames: readonly LabFrame[] } {
  const { eyes, mouth } = task.params.pose;
  const of = (eyesNumber: number, mouthNumber: number) =>
    views.filter(({ parameters }) => parameters['eyes'] === eyesNumber && parameters['mouth'] === mouthNumber);
  const neutral = of(0, 0);
  const asked = of(eyesPoses.indexOf(eyes), mouthPoses.indexOf(mouth));
  const frames = posePictures(task.limits).map(({ part, capturedAt }): LabFrame => {
    const move = { scale: 1 + normal(random) * 0.02, dx: normal(random) * 0.03, dy: normal(random) * 0.03 };
    return {
      capturedAt,
      person,
      seen: withNoise(moved(pickOf(random, part === 'neutral' ? neutral : asked), move), random),
    };
  });
  return { decision: decideFrames(task, frames), frames };
}
