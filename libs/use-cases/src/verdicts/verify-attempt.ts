import { accepted, isTest, problem } from '@liveness/domain';
import type { Attempt, CameraReport, Outcome, Result } from '@liveness/domain';
import { authoriseAttempt, noSuchAttempt } from '../attempts/find-attempt';
import type { AttemptCredentials } from '../attempts/find-attempt';
import { stoppedProblem } from '../checks/try-of-check';
import type { Context } from '../context';
import { completeFrames } from '../frames/complete-frames';
import { compareFaces } from './compare-faces';
import { decideAttempt } from './decide-attempt';
import { sortFrames } from './last-look';
import { picturesSeenBefore } from './pictures-seen-before';

/**
 * What the browser gets: no score and no reason, unless the attempt could not be judged. Only the legs of a task reveal how
 * some frames were read.
 */
export interface Verification {
  readonly success: boolean;
  readonly receipt: string;
  /** The reason code of an attempt that could not be judged. */
  readonly unjudged?: string;
}

type Rejected = Extract<Result<never>, { readonly ok: false }>;

/** What a check answers once one of its attempts has been decided. */
const decidedMeanwhile: ReadonlySet<string> = new Set(['check-ended', 'attempt-superseded']);

export interface VerifyAttemptInput extends AttemptCredentials {
  readonly camera?: CameraReport | undefined;
  /** The client can ask the person for one more look, if the deployment wants one. */
  readonly canLook?: boolean | undefined;
}

/**
 * Ends admission and decides, once. A repeated call returns the decision; a call after an interruption completes the
 * work.
 */
export async function verifyAttempt(ctx: Context, input: VerifyAttemptInput): Promise<Result<Verification>> {
  const [authorised, stopped] = await Promise.all([authoriseAttempt(ctx, input), stoppedProblem(ctx, input.attemptId)]);
  if (!authorised.ok) return authorised;
  if (stopped?.problem.code === 'check-handed-off') return stopped;
  const attempt = authorised.value;
  const outcome = await outcomeOf(ctx, attempt, stopped, input);
  if (!outcome.ok) return outcome;
  const { verdict, reason, unjudged, receipt } = outcome.value;
  ctx.note({ challenge: attempt.challenge });
  return accepted({ success: verdict === 'passed', receipt, ...(unjudged && { unjudged: reason }) });
}

/** Returns the stored outcome, or decides the attempt unless its check has stopped it. */
async function outcomeOf(
  ctx: Context,
  attempt: Attempt,
  stopped: Rejected | undefined,
  input: VerifyAttemptInput,
): Promise<Result<Outcome>> {
  if (attempt.outcome) return accepted(attempt.outcome);
  const outcome = stopped ?? (await closeAndDecide(ctx, attempt, input));
  // The same call, sent twice at once, may have decided the attempt, and with it the check.
  if (!outcome.ok && decidedMeanwhile.has(outcome.problem.code)) return (await findOutcome(ctx, attempt.id)) ?? outcome;
  return outcome;
}

async function closeAndDecide(
  ctx: Context,
  attempt: Attempt,
  { camera, canLook }: VerifyAttemptInput,
): Promise<Result<Outcome>> {
  switch (await ctx.attempts.close(attempt.id, ctx.now())) {
    case 'expired':
      return problem('attempt-expired', { detail: 'The attempt has expired. Start a new one.' });
    case 'no-frames':
      return problem('no-frames', { detail: 'Upload frames before you verify.' });
    case 'decided':
      return storedOutcome(ctx, attempt.id);
    case 'closed': {
      const frames = await completeFrames(ctx, attempt);
      if (!frames.ok) return frames;
      const { deciding } = sortFrames(attempt, frames.value);
      const [comparisons, seenBefore] = await Promise.all([
        compareFaces(ctx, attempt, deciding),
        picturesSeenBefore(ctx, attempt, deciding),
      ]);
      const evidence = { frames: frames.value, comparisons, camera, seenBefore, canLook };
      const decided = await decideAttempt(ctx, attempt, evidence);
      if (!decided.ok) return decided;
      if (!decided.value) return noSuchAttempt();
      const { outcome, first, pause } = decided.value;
      // The log's metrics count attempts by these fields: a repeated or concurrent call does not note them again.
      if (first && !isTest(attempt))
        ctx.note({
          verdict: outcome.verdict,
          ...(outcome.unjudged && { unjudged: outcome.reason }),
          ...(pause && { paused: true }),
        });
      return accepted(outcome);
    }
  }
}

async function storedOutcome(ctx: Context, attemptId: string): Promise<Result<Outcome>> {
  const outcome = await findOutcome(ctx, attemptId);
  if (!outcome) throw new Error(`attempt ${attemptId} is decided, yet has no outcome`);
  return outcome;
}

async function findOutcome(ctx: Context, attemptId: string): Promise<Result<Outcome> | undefined> {
  const attempt = await ctx.attempts.find(attemptId);
  if (attempt?.erasure) return noSuchAttempt();
  return attempt?.outcome && accepted(attempt.outcome);
}
