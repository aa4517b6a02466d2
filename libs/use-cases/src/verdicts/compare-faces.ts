import { comparisonsWanted } from '@liveness/challenge-kernel';
import type { Attempt, FaceComparison, MadeComparison } from '@liveness/domain';
import { challengeOf } from '../attempts/challenge-of';
import type { Context } from '../context';
import { eachAtMost } from '../each-at-most';
import type { CompleteFrame } from '../frames/complete-frames';
import { Unavailable } from '../ports';

type Pair = FaceComparison['frames'];

/** The number of concurrent comparisons: all that an attempt at NOSE needs in the standard preset. */
const parallelComparisons = 6;

/**
 * Compares the faces of an attempt that must show one person: none unless it passes everything else. Comparisons are
 * stored when all are complete or one has failed; those stored by an interrupted call are not paid for again.
 *
 * @throws Unavailable when a comparison failed: calling again makes the rest.
 */
export async function compareFaces(
  ctx: Context,
  attempt: Attempt,
  frames: readonly CompleteFrame[],
): Promise<readonly FaceComparison[]> {
  const { challenge, limits } = challengeOf(ctx, attempt);
  const { comparisons: known = [] } = attempt;
  const missing = comparisonsWanted(challenge, attempt.params, limits, frames).filter(
    (pair) => !known.some((comparison) => isOf(pair, comparison)),
  );
  if (missing.length === 0) return known;

  const jpegs = framesReader(ctx, attempt.id, frames);
  const outcomes = await eachAtMost(parallelComparisons, missing, (pair) =>
    compare(ctx, pair, jpegs).catch((failure: unknown) => ({ failure })),
  );
  const made = outcomes.filter((outcome): outcome is MadeComparison => !('failure' in outcome));
  const all = [...known, ...made];
  if (made.length > 0) await ctx.attempts.saveComparisons(attempt.id, all);
  const failed = outcomes.find((outcome) => 'failure' in outcome);
  if (failed) throw failed.failure;
  return all;
}

/**
 * Compares the faces of two frames of an attempt, and stores that. Returns how similar they are, 0–100; a comparison that
 * was stored is not paid for again.
 *
 * @throws Unavailable when the comparison failed: calling again makes it
 */
export async function compareOne(
  ctx: Context,
  { id }: Pick<Attempt, 'id'>,
  frames: readonly [CompleteFrame, CompleteFrame],
): Promise<number> {
  const pair: Pair = [frames[0].capturedAt, frames[1].capturedAt];
  const stored = await ctx.attempts.find(id);
  const known = stored?.comparisons ?? [];
  const before = known.find((comparison) => isOf(pair, comparison));
  if (before) return before.similarity;
  const made = await compare(ctx, pair, framesReader(ctx, id, frames));
  await ctx.attempts.saveComparisons(id, [...known, made]);
  return made.similarity;
}

function isOf(pair: Pair, { frames }: FaceComparison): boolean {
  return frames[0] === pair[0] && frames[1] === pair[1];
}

async function compare(
  ctx: Context,
  frames: Pair,
  jpegs: (capturedAt: number) => Promise<Uint8Array>,
): Promise<MadeComparison> {
  const [one, other] = await Promise.all([jpegs(frames[0]), jpegs(frames[1])]);
  const started = performance.now();
  try {
    const { similarity, comparerCalls } = await ctx.comparer.compare(one, other);
    ctx.note({ comparerCalls });
    return { frames, similarity, comparerCalls, comparedAt: ctx.now() };
  } finally {
    ctx.note({ comparerMs: Math.round(performance.now() - started) });
  }
}

/** Returns a function that reads frames by their capture time, each once. */
function framesReader(
  ctx: Context,
  attemptId: string,
  frames: readonly CompleteFrame[],
): (capturedAt: number) => Promise<Uint8Array> {
  const sequences = new Map(frames.map(({ capturedAt, sequence }) => [capturedAt, sequence]));
  const read = new Map<number, Promise<Uint8Array>>();
  return (capturedAt) => {
    const bytes = read.get(capturedAt) ?? bytesOf(ctx, attemptId, sequences.get(capturedAt));
    read.set(capturedAt, bytes);
    return bytes;
  };
}

async function bytesOf(ctx: Context, attemptId: string, sequence: number | undefined): Promise<Uint8Array> {
  if (sequence === undefined) throw new Error('a frame is to be compared that the attempt does not have');
  const jpeg = await ctx.frames.get(attemptId, sequence);
  // It was stored, so the store has a problem if it is missing now.
  if (!jpeg) throw new Unavailable('frame-store', 'incomplete');
  return jpeg;
}
