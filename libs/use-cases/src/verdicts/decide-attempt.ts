import { decide } from '@liveness/challenge-kernel';
import type { Attempt, CameraReport, FaceComparison } from '@liveness/domain';
import { framesDigest } from '@liveness/domain/digests';
import { challengeOf } from '../attempts/challenge-of';
import type { Context } from '../context';
import type { CompleteFrame } from '../frames/complete-frames';
import type { Decided } from '../ports';
import type { SeenBefore } from './pictures-seen-before';
import { pickReferenceImage } from './reference-image';
import { signalsOf } from './signals-of';

/** Everything that decides an attempt, beside its parameters and limits. */
export interface Evidence {
  readonly frames: readonly CompleteFrame[];
  readonly comparisons: readonly FaceComparison[];
  readonly camera?: CameraReport | undefined;
  readonly seenBefore?: SeenBefore | undefined;
}

/**
 * Decides the attempt from its observations, looks for signals, signs the decision and stores it. The first stored
 * decision is final, also for concurrent callers.
 */
export async function decideAttempt(
  ctx: Context,
  attempt: Attempt,
  { frames, comparisons, camera: report, seenBefore }: Evidence,
): Promise<Decided | undefined> {
  const { challenge, limits } = challengeOf(ctx, attempt);
  const signals = signalsOf({
    cameraLabel: attempt.device?.cameraLabel,
    report,
    frames,
    virtualCameras: ctx.settings.virtualCameras,
    seenBefore,
  });
  const decision = decide(challenge, attempt.params, limits, frames, { signals: signals.length, comparisons });
  if (decision.comparisonsMissing) throw new Error('an attempt was to be decided before its faces were compared');
  const { verdict, reason, state } = decision;
  const referenceImage = pickReferenceImage(ctx, attempt, { frames, decision, comparisons });
  const decidedAt = ctx.now();
  const receipt = await ctx.receipts.sign({
    subject: attempt.subject,
    attemptId: attempt.id,
    challenge: attempt.challenge,
    verdict,
    thresholdsVersion: attempt.thresholds.version,
    preset: attempt.thresholds.preset,
    framesDigest: await framesDigest(frames),
    decidedAt,
    ...(attempt.nonce !== undefined && { nonce: attempt.nonce }),
  });
  return ctx.attempts.decide(
    attempt.id,
    {
      verdict,
      reason,
      state,
      decidedAt,
      receipt,
      ...(signals.length > 0 && { signals }),
      ...(referenceImage && { referenceImage }),
    },
    decision,
  );
}
