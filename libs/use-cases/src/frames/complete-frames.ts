import type { ObservedFrame } from '@liveness/challenge-kernel';
import { accepted, problem } from '@liveness/domain';
import type { Frame, Result } from '@liveness/domain';
import type { Context } from '../context';
import { eachAtMost } from '../each-at-most';
import { finishFrame } from './finish-frame';

export type CompleteFrame = Frame & ObservedFrame;

/** Analyser calls under way at once while a verify catches up. */
const parallelAnalyses = 10;

/**
 * All frames of a closed attempt, each with its observation. A frame whose analysis is missing is analysed from its stored bytes.
 * A frame whose bytes were not stored keeps the attempt undecided, since a receipt vouches for them: the client is told to send it
 * again, which finishes it.
 */
export async function completeFrames(ctx: Context, attemptId: string): Promise<Result<readonly CompleteFrame[]>> {
  const frames = await ctx.attempts.frames(attemptId);
  const finished = await eachAtMost(parallelAnalyses, frames, (frame) => finishFromStore(ctx, attemptId, frame));
  const complete = finished
    .filter(isComplete)
    .map((frame) => ({ ...frame, observation: frame.analysis.observation, usedBefore: frame.claimedBy !== undefined }));
  if (complete.length < frames.length) {
    return problem('unavailable', {
      detail: 'Some frames are incomplete. Upload the unconfirmed frames again, then verify again.',
      retryAfterSeconds: 1,
    });
  }
  return accepted(complete);
}

async function finishFromStore(ctx: Context, attemptId: string, frame: Frame): Promise<Frame> {
  if (isComplete(frame)) return frame;
  const jpeg = await ctx.frames.get(attemptId, frame.sequence);
  return jpeg ? finishFrame(ctx, attemptId, { ...frame, storedAt: frame.storedAt ?? ctx.now() }, jpeg) : frame;
}

function isComplete(frame: Frame): frame is Frame & Required<Pick<Frame, 'analysis' | 'storedAt'>> {
  return frame.analysis !== undefined && frame.storedAt !== undefined;
}
