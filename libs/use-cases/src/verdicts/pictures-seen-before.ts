import type { Attempt } from '@liveness/domain';
import type { Context } from '../context';
import type { CompleteFrame } from '../frames/complete-frames';
import { Unavailable } from '../ports';
import type { ClaimedPositions } from '../ports';
import { positionHashes } from './face-positions';
import { countNear } from './near-pictures';

/** Another attempt with nearly the same pictures. */
export interface SeenBefore {
  readonly attemptId: string;
  /** How many of the attempt's frames look nearly the same as the other's; at least one. */
  readonly seenFrames: number;
}

/** The maximum number of frames whose positions an attempt claims. */
const mostFrames = 8;

/** The maximum number of attempts to compare: those with the most positions in common. */
const mostCompared = 3;

/**
 * This many similar frames give the attempt the signal and end the comparisons. A single frame may be similar by
 * chance.
 */
export const fewestSeenFrames = 2;

/**
 * Longer than any request takes. If two attempts are verified at once, one of them may only see claims later than its
 * own.
 */
const atOnceMs = 60_000;

/**
 * Claims the face positions of an attempt's frames and compares the frames with those of earlier attempts that share some.
 * Returns the first attempt with enough similar frames, or else the most similar one. Undefined if none is similar, and if
 * a store is unavailable: a signal must not cost a verdict.
 */
export async function picturesSeenBefore(
  ctx: Context,
  { id, image }: Pick<Attempt, 'id' | 'image'>,
  frames: readonly CompleteFrame[],
): Promise<SeenBefore | undefined> {
  const hashes = await positionHashes(spread(frames), image);
  if (hashes.length === 0) return undefined;
  try {
    const receivedAt = Math.max(...frames.map((frame) => frame.receivedAt));
    const claimed = await ctx.attempts.claimPositions(id, { hashes, receivedAt }, ctx.now());
    const observations = frames.map(({ observation }) => observation);
    let closest: SeenBefore | undefined;
    for (const attemptId of worthComparing(claimed)) {
      const theirs = (await ctx.attempts.frames(attemptId)).flatMap(({ analysis }) => analysis?.observation ?? []);
      const seenFrames = countNear(observations, theirs, image);
      if (seenFrames > (closest?.seenFrames ?? 0)) closest = { attemptId, seenFrames };
      if (seenFrames >= fewestSeenFrames) break;
    }
    return closest;
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    ctx.note({ seenBeforeUnknown: true });
    return undefined;
  }
}

function worthComparing({ claimedAt, others }: ClaimedPositions): readonly string[] {
  return others
    .filter((other) => other.claimedAt < claimedAt + atOnceMs)
    .sort((one, other) => other.shared - one.shared || one.claimedAt - other.claimedAt)
    .slice(0, mostCompared)
    .map(({ attemptId }) => attemptId);
}

/** Returns all frames, or `mostFrames` of them, evenly spaced from the first to the last. */
function spread(frames: readonly CompleteFrame[]): readonly CompleteFrame[] {
  if (frames.length <= mostFrames) return frames;
  const step = (frames.length - 1) / (mostFrames - 1);
  return Array.from({ length: mostFrames }, (_, index) => frames[Math.round(index * step)] as CompleteFrame);
}
