import { inDecidingOrder, tellingAfter } from '@liveness/challenge-kernel';
import { accepted } from '@liveness/domain';
import type { Attempt, Frame, Result, Telling } from '@liveness/domain';
import { challengeOf } from '../attempts/challenge-of';
import { noSuchAttempt } from '../attempts/find-attempt';
import type { Context } from '../context';
import { observedFrame } from './complete-frames';

/** What the response to a frame tells the client of a challenge with legs. */
export interface Told extends Pick<Telling, 'done' | 'reading'> {
  /** The parameters that have been told so far. */
  readonly params: unknown;
}

/**
 * Returns what the client is told after a stored frame. The first stored telling stands, so the same frame always gets
 * it again. Undefined, without any call, if the challenge tells its whole task at the start.
 */
export async function tellLegs(ctx: Context, attempt: Attempt, frame: Frame): Promise<Result<Told | undefined>> {
  const task = ctx.registry.find(attempt.challenge)?.legs;
  if (!task) return accepted(undefined);
  const telling = frame.telling ?? (await tellFirst(ctx, attempt, frame));
  if (!telling) return noSuchAttempt();
  const { legs, done, reading } = telling;
  return accepted({ params: task.told(attempt.params, legs), done, ...(reading && { reading }) });
}

/**
 * Runs the challenge over the frames up to this one. Leaves out frames without an analysis, although the final decision
 * may include them: what has been told stays told. Undefined if the attempt was erased.
 */
async function tellFirst(ctx: Context, attempt: Attempt, frame: Frame): Promise<Telling | undefined> {
  const stored = await ctx.attempts.frames(attempt.id);
  const ordered = inDecidingOrder(stored.flatMap((each) => observedFrame(each) ?? []));
  const own = ordered.findIndex(({ sequence }) => sequence === frame.sequence);
  if (own < 0) return undefined;
  const { challenge, limits } = challengeOf(ctx, attempt);
  const { legs, ...telling } = tellingAfter(challenge, attempt.params, limits, ordered.slice(0, own + 1));
  return ctx.attempts.tell(attempt.id, frame, {
    ...telling,
    legs: Math.max(legs, frame.legsTold ?? 0),
    toldAt: ctx.now(),
  });
}
