import { accepted, clockOffset, isInCaptureWindow, problem } from '@liveness/domain';
import type { Attempt, Result, StoredAttempt } from '@liveness/domain';
import { challengeOf } from '../attempts/challenge-of';
import type { Context } from '../context';
import { Unavailable } from '../ports';
import type { Admission, FrameCandidate } from '../ports';

export type UnalignedFrame = Omit<FrameCandidate, 'clockOffsetMs'>;

export interface AdmittedFrame {
  readonly sequence: number;
  /** The same frame was admitted before; its missing parts will be completed. */
  readonly known: boolean;
}

/**
 * Parallel frames compete to be the first one, which aligns the clock; the others are checked again with the winner's
 * clock.
 */
const tries = 3;

/** Checks a frame's capture time and admits it to the attempt. */
export async function admitFrame(
  ctx: Context,
  attempt: Attempt,
  frame: UnalignedFrame,
): Promise<Result<AdmittedFrame>> {
  const { frameCap } = challengeOf(ctx, attempt).limits;
  let current: StoredAttempt | undefined = attempt;
  for (let attempted = 0; current && attempted < tries; attempted += 1) {
    const candidate = { ...frame, clockOffsetMs: clockOffset(current, frame) };
    if (!isInCaptureWindow(current, candidate, ctx.settings.clockSkewMs)) {
      return problem('frame-time', { detail: 'The capture time must lie between the start of the attempt and now.' });
    }
    const result = resultOf(await ctx.attempts.admitFrame(attempt.id, candidate, frameCap), frameCap);
    if (result) return result;
    current = await ctx.attempts.find(attempt.id);
  }
  throw new Unavailable('attempt-store', 'contention');
}

/** Returns undefined if another frame has aligned the clock meanwhile. */
function resultOf(admission: Admission, frameCap: number): Result<AdmittedFrame> | undefined {
  switch (admission.outcome) {
    case 'admitted':
    case 'known':
      return accepted({ sequence: admission.sequence, known: admission.outcome === 'known' });
    case 'conflict':
      return problem('frame-conflict', { detail: 'A different frame with the same capture time already exists.' });
    case 'cap':
      return problem('frame-cap', { detail: `The attempt has reached its limit of ${frameCap} frames.` });
    case 'closed':
      return problem('attempt-closed', { detail: 'The attempt no longer accepts frames.' });
    case 'expired':
      return problem('attempt-expired', { detail: 'The attempt has expired. Start a new one.' });
    case 'clock-moved':
      return undefined;
  }
}
