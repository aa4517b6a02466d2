import type { ObservedFrame } from '@liveness/challenge-kernel';
import { accepted, problem } from '@liveness/domain';
import type { Attempt, Frame, Observation, Result } from '@liveness/domain';
import type { Context } from '../context';
import { eachAtMost } from '../each-at-most';
import type { FaceAnalyser } from '../ports';

export type CompleteFrame = Frame & ObservedFrame;

/** What the completion of a frame asks of its attempt. */
export type AttemptOfFrame = Pick<Attempt, 'id' | 'challenge'>;

/** The number of concurrent analyser calls while a verify catches up. */
const parallelAnalyses = 10;

/**
 * Returns all frames of a closed attempt with their observations. A frame without an analysis is analysed from its
 * stored bytes. A frame whose bytes were not stored keeps the attempt undecided, because a receipt vouches for them:
 * the client is told to send it again, which completes it.
 */
export async function completeFrames(ctx: Context, attempt: AttemptOfFrame): Promise<Result<readonly CompleteFrame[]>> {
  const frames = await ctx.attempts.frames(attempt.id);
  const finished = await eachAtMost(parallelAnalyses, frames, (frame) => finishFromStore(ctx, attempt, frame));
  const complete = finished.filter(isComplete).flatMap((frame) => observedFrame(frame) ?? []);
  if (complete.length < frames.length) {
    return problem('unavailable', {
      detail: 'Some frames are incomplete. Upload the unconfirmed frames again, then verify again.',
      retryAfterSeconds: 1,
    });
  }
  return accepted(complete);
}

/** Returns a frame as challenges see it; undefined while it is not analysed. */
export function observedFrame(frame: Frame): CompleteFrame | undefined {
  return (
    frame.analysis && {
      ...frame,
      observation: frame.analysis.observation,
      usedBefore: frame.claimedBy !== undefined,
    }
  );
}

async function finishFromStore(ctx: Context, attempt: AttemptOfFrame, frame: Frame): Promise<Frame> {
  if (isComplete(frame)) return frame;
  const jpeg = await ctx.frames.get(attempt.id, frame.sequence);
  return jpeg ? finishFrame(ctx, attempt, { ...frame, storedAt: frame.storedAt ?? ctx.now() }, jpeg) : frame;
}

function isComplete(frame: Frame): frame is Frame & Required<Pick<Frame, 'analysis' | 'storedAt'>> {
  return frame.analysis !== undefined && frame.storedAt !== undefined;
}

/**
 * Claims a frame's picture, stores its bytes and analyses them, in parallel, and records the results. Completed parts
 * are not repeated; successful parts are recorded even if another part fails.
 *
 * @throws Unavailable when a part failed: completing the same frame again does the rest.
 */
export async function finishFrame(
  ctx: Context,
  attempt: AttemptOfFrame,
  frame: Frame,
  jpeg: Uint8Array,
): Promise<Frame> {
  if (frame.storedAt !== undefined && frame.analysis) return frame;
  const [claimed, stored, analysed] = await Promise.allSettled([
    frame.claimedBy === undefined
      ? ctx.attempts.claimPicture(attempt.id, frame, ctx.now())
      : { claimedBy: frame.claimedBy },
    frame.storedAt ?? ctx.frames.put(attempt.id, frame.sequence, jpeg).then(() => ctx.now()),
    frame.analysis ?? analyse(ctx, attempt, jpeg),
  ]);
  const finished: Frame = {
    ...frame,
    ...(claimed.status === 'fulfilled' && claimed.value),
    ...(stored.status === 'fulfilled' && { storedAt: stored.value }),
    ...(analysed.status === 'fulfilled' && { analysis: analysed.value }),
  };
  // Without an analysis nothing is worth a write: the next try stores the same bytes again.
  // If the claim failed, no analysis is recorded that could count as a new picture's: the frame can make the same claim
  // again.
  if (finished.analysis && claimed.status === 'fulfilled') await ctx.attempts.saveFrame(attempt.id, finished);
  if (claimed.status === 'rejected') throw claimed.reason;
  if (stored.status === 'rejected') throw stored.reason;
  if (analysed.status === 'rejected') throw analysed.reason;
  return finished;
}

async function analyse(
  ctx: Context,
  attempt: AttemptOfFrame,
  jpeg: Uint8Array,
): Promise<NonNullable<Frame['analysis']>> {
  const { observation, analyserCalls } = await analysed(ctx, jpeg);
  return { observation: withLight(ctx, attempt, observation, jpeg), analyserCalls, analysedAt: ctx.now() };
}

async function analysed(ctx: Context, jpeg: Uint8Array): ReturnType<FaceAnalyser['analyse']> {
  const started = performance.now();
  try {
    const analysis = await ctx.analyser.analyse(jpeg);
    ctx.note({ analyserCalls: analysis.analyserCalls });
    return analysis;
  } finally {
    ctx.note({ analyserMs: Math.round(performance.now() - started) });
  }
}

/** Returns the observation with the light of its only face, if the attempt's challenge looks at light. */
function withLight(
  ctx: Context,
  { challenge }: AttemptOfFrame,
  observation: Observation,
  jpeg: Uint8Array,
): Observation {
  const [face, another] = observation.faces;
  if (!face || another || !ctx.registry.find(challenge)?.measuresLight) return observation;
  const started = performance.now();
  const light = ctx.lightMeter.measure(jpeg, face);
  ctx.note({ lightMeterMs: Math.round(performance.now() - started) });
  return light ? { ...observation, light } : observation;
}
