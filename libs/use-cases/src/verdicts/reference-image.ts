import { framesInUsualLight, framesOfPerson, inDecidingOrder } from '@liveness/challenge-kernel';
import { referenceImageAmong } from '@liveness/domain';
import type { Attempt, Decision, FaceComparison, ReferenceImage, StoredAttempt } from '@liveness/domain';
import { challengeOf } from '../attempts/challenge-of';
import type { Context } from '../context';
import type { CompleteFrame } from '../frames/complete-frames';

type Deciding = Pick<Context, 'registry' | 'settings'>;

/** Everything that a reference image is picked from. */
export interface PickedFrom {
  readonly frames: readonly CompleteFrame[];
  readonly decision: Pick<Decision, 'verdict' | 'trace'>;
  readonly comparisons: readonly FaceComparison[];
  /** A look that shows the person who passed. */
  readonly look?: CompleteFrame | undefined;
}

/**
 * Returns which frame of an attempt shows the person best who passed, or why none does well enough; undefined if it did
 * not pass.
 */
export function pickReferenceImage(
  ctx: Deciding,
  attempt: Pick<Attempt, 'challenge' | 'thresholds' | 'image'>,
  { frames, decision, comparisons, look }: PickedFrom,
): ReferenceImage | undefined {
  if (decision.verdict !== 'passed') return undefined;
  const ordered = inDecidingOrder(frames);
  const { challenge, limits } = challengeOf(ctx, attempt);
  const ofPerson = framesOfPerson(ordered, decision.trace, limits, comparisons);
  const indices = framesInUsualLight(challenge, decision.trace, ofPerson);
  return referenceImageAmong(
    [...indices.flatMap((index) => ordered[index] ?? []), ...(look ? [look] : [])],
    attempt.image,
    ctx.settings.referenceLimits,
  );
}

/**
 * Returns the reference image of a stored attempt. Of an attempt that an older version decided, it is picked now, by the
 * limits of now. Undefined if it did not pass, or was erased.
 */
export function referenceImageOf(
  ctx: Deciding,
  attempt: StoredAttempt,
  { frames, decision }: Partial<Pick<PickedFrom, 'frames' | 'decision'>>,
): ReferenceImage | undefined {
  if (attempt.erasure || attempt.outcome?.verdict !== 'passed') return undefined;
  const stored = attempt.outcome.referenceImage;
  if (stored || !frames || !decision) return stored;
  // A challenge that has gone says no more which limits it had.
  if (!ctx.registry.find(attempt.challenge)) return undefined;
  return pickReferenceImage(ctx, attempt, { frames, decision, comparisons: attempt.comparisons ?? [] });
}
