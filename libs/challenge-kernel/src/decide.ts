import type { Decision } from '@liveness/domain';
import type { Challenge, CommonLimits, ObservedFrame } from './challenge';
import { advance, begin, finish } from './walk';

/** Decides an attempt from all its frames, in whatever order they arrived. */
export function decide<Params, Values extends CommonLimits, Memory>(
  challenge: Challenge<Params, Values, Memory>,
  params: Params,
  limits: Values,
  frames: readonly ObservedFrame[],
): Decision {
  let walk = begin(challenge, params, limits);
  for (const frame of inCaptureOrder(frames)) {
    walk = advance(walk, frame);
    if (walk.ending) break;
  }
  return finish(walk);
}

/** Frames by capture time as numbers; those of equal time keep the order in which they arrived. */
export function inCaptureOrder<Frame extends { readonly capturedAt: number }>(frames: readonly Frame[]): readonly Frame[] {
  const ordered = frames.every((frame, index) => index === 0 || (frames[index - 1] as Frame).capturedAt <= frame.capturedAt);
  return ordered ? frames : [...frames].sort((a, b) => a.capturedAt - b.capturedAt);
}
