import { decide } from '@liveness/challenge-kernel';
import type { CameraReport } from './camera-report';
import { challengeOf } from './challenge-of';
import type { CompleteFrame } from './complete-frames';
import type { Context } from './context';
import { framesDigest } from './frames-digest';
import type { Attempt, Outcome } from './ports';
import { signalsOf } from './signals-of';

/** Folds the observations into the decision, looks for signs of trouble, signs the decision, and stores it: the first decision that is stored stands, also for who came second. */
export async function decideAttempt(ctx: Context, attempt: Attempt, frames: readonly CompleteFrame[], report?: CameraReport): Promise<Outcome | undefined> {
  const { challenge, limits } = challengeOf(ctx, attempt);
  const signals = signalsOf({ cameraLabel: attempt.device?.cameraLabel, report, frames, virtualCameras: ctx.settings.virtualCameras });
  const decision = decide(challenge, attempt.params, limits, frames, { signals: signals.length });
  const { verdict, reason, state } = decision;
  const decidedAt = ctx.now();
  const receipt = await ctx.receipts.sign({
    subject: attempt.subject,
    attemptId: attempt.id,
    challenge: attempt.challenge,
    verdict,
    thresholdsVersion: attempt.thresholds.version,
    framesDigest: await framesDigest(frames),
    decidedAt,
  });
  return ctx.attempts.decide(attempt.id, { verdict, reason, state, decidedAt, receipt, ...(signals.length > 0 && { signals }) }, decision);
}
