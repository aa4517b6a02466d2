import { decide, isUnjudged, typesIn } from '@liveness/challenge-kernel';
import { accepted, isTest } from '@liveness/domain';
import type { Attempt, CameraReport, FaceComparison, Outcome, Result } from '@liveness/domain';
import { framesDigest } from '@liveness/domain/digests';
import { challengeOf } from '../attempts/challenge-of';
import { checkAfter } from '../checks/try-of-check';
import type { Context } from '../context';
import type { CompleteFrame } from '../frames/complete-frames';
import { Unavailable } from '../ports';
import type { Decided } from '../ports';
import { asksForLook, lookNeeded, lookOfPerson, sortFrames } from './last-look';
import type { SeenBefore } from './pictures-seen-before';
import { pickReferenceImage } from './reference-image';
import { signalsOf } from './signals-of';

/** More often than so many others change a check at once only if something is wrong. */
const mostRounds = 20;

/** Everything that decides an attempt, beside its parameters and limits. */
export interface Evidence {
  readonly frames: readonly CompleteFrame[];
  readonly comparisons: readonly FaceComparison[];
  readonly camera?: CameraReport | undefined;
  readonly seenBefore?: SeenBefore | undefined;
  /** The client can ask the person for one more look. */
  readonly canLook?: boolean | undefined;
}

/**
 * Decides the attempt from its observations, looks for signals, signs the decision and stores it. The first stored
 * decision is final, also for concurrent callers.
 */
export async function decideAttempt(
  ctx: Context,
  attempt: Attempt,
  { frames: all, comparisons, camera: report, seenBefore, canLook }: Evidence,
): Promise<Result<Decided | undefined>> {
  const sorted = sortFrames(attempt, all);
  const frames = sorted.deciding;
  const { challenge, limits } = challengeOf(ctx, attempt);
  const signals = signalsOf({
    cameraLabel: attempt.device?.cameraLabel,
    report,
    frames,
    virtualCameras: ctx.settings.virtualCameras,
    seenBefore,
  });
  const found = decide(challenge, attempt.params, limits, frames, { signals: signals.length, comparisons });
  if (found.comparisonsMissing) throw new Error('an attempt was to be decided before its faces were compared');
  const decision = { ...found, ...chosenBy(attempt) };
  const { verdict, reason, state } = decision;
  const unjudged = isUnjudged(challenge, decision);
  const look = await lookOfPerson(ctx, attempt, sorted, { decision, comparisons });
  const referenceImage = pickReferenceImage(ctx, attempt, { frames, decision, comparisons, look });
  if (canLook && (await asksForLook(ctx, attempt, sorted, referenceImage))) return lookNeeded();
  const decidedAt = ctx.now();
  const receipt = await ctx.receipts.sign({
    subject: attempt.subject,
    attemptId: attempt.id,
    challenge: attempt.challenge,
    ...(challenge.parts && { challenges: typesIn(attempt.challenge) }),
    verdict,
    thresholdsVersion: attempt.thresholds.version,
    preset: attempt.thresholds.preset,
    ...(attempt.check && { check: { id: attempt.check.id, reference: attempt.check.reference } }),
    ...(isTest(attempt) && { test: true }),
    framesDigest: await framesDigest(all),
    decidedAt,
    ...(attempt.nonce !== undefined && { nonce: attempt.nonce }),
  });
  const outcome: Outcome = {
    verdict,
    reason,
    ...(unjudged && { unjudged }),
    state,
    decidedAt,
    receipt,
    ...(signals.length > 0 && { signals }),
    ...(referenceImage && { referenceImage }),
  };
  for (let round = 0; round < mostRounds; round += 1) {
    const check = await checkAfter(ctx, attempt, outcome);
    if (!check.ok) return check;
    const decided = await ctx.attempts.decide(attempt.id, outcome, decision, check.value);
    if (!decided || decided.outcome) return accepted(decided);
  }
  throw new Unavailable('attempt-store', 'contention');
}

/** Returns the verdict that a test asks for; nothing for all other attempts. */
function chosenBy({ check }: Pick<Attempt, 'check'>): Partial<Pick<Outcome, 'verdict' | 'reason'>> {
  if (!check?.test) return {};
  const { outcome, reason = outcome === 'passed' ? 'passed' : 'test' } = check.test;
  return { verdict: outcome, reason };
}
