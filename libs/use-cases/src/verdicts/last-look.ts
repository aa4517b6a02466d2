import { framesOfPerson, inDecidingOrder } from '@liveness/challenge-kernel';
import { isLook, isTest, problem } from '@liveness/domain';
import type { Attempt, Decision, FaceComparison, ReferenceImage } from '@liveness/domain';
import { challengeOf } from '../attempts/challenge-of';
import type { Context } from '../context';
import type { CompleteFrame } from '../frames/complete-frames';
import { compareOne } from './compare-faces';

/** How similar the look must be where the limits of the attempt compare no faces. */
const usualSimilarity = 80;

/** An attempt's frames: those that decide it, and the look at its end, if it was asked for and has arrived. */
export interface SortedFrames {
  readonly deciding: readonly CompleteFrame[];
  readonly look?: CompleteFrame | undefined;
}

export function sortFrames(attempt: Pick<Attempt, 'look'>, frames: readonly CompleteFrame[]): SortedFrames {
  return {
    deciding: frames.filter((frame) => !isLook(attempt, frame)),
    look: frames.find((frame) => isLook(attempt, frame)),
  };
}

/**
 * Asks for one more straight look if no frame of a check's attempt that passes is good enough, where the deployment wants
 * that. Returns whether the attempt now waits for it. It waits for one look at most.
 */
export async function asksForLook(
  ctx: Context,
  attempt: Attempt,
  { deciding, look }: SortedFrames,
  image: ReferenceImage | undefined,
): Promise<boolean> {
  if (!ctx.settings.checks.asksForLook || !attempt.check || isTest(attempt)) return false;
  if (look || !image || !('failure' in image)) return false;
  const since = Math.max(...deciding.map(({ capturedAt }) => capturedAt));
  return ctx.attempts.askForLook(attempt.id, { askedAt: ctx.now(), frames: deciding.length, since });
}

/** Returns the problem of an attempt that waits for a look. */
export function lookNeeded() {
  return problem('look-needed', {
    detail: 'Upload one more frame that shows the person straight, then verify again. It does not change the verdict.',
  });
}

/**
 * Returns the look if it shows the person who passed: a picture of its own, whose face is similar to theirs. Undefined
 * otherwise. The comparison is stored with those that decide.
 *
 * @throws Unavailable when the comparison failed: calling again makes it
 */
export async function lookOfPerson(
  ctx: Context,
  attempt: Attempt,
  { deciding, look }: SortedFrames,
  { decision, comparisons }: { readonly decision: Decision; readonly comparisons: readonly FaceComparison[] },
): Promise<CompleteFrame | undefined> {
  if (!look || look.usedBefore || decision.verdict !== 'passed' || look.observation.faces.length !== 1)
    return undefined;
  const { limits } = challengeOf(ctx, attempt);
  const ordered = inDecidingOrder(deciding);
  const [first] = framesOfPerson(ordered, decision.trace, limits, comparisons);
  const person = first === undefined ? undefined : ordered[first];
  if (!person) return undefined;
  const similarity = await compareOne(ctx, attempt, [person, look]);
  return similarity >= (limits['minSimilarity'] || usualSimilarity) ? look : undefined;
}
