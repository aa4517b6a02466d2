import { accepted, applicantOf, problem } from '@liveness/domain';
import type { Result } from '@liveness/domain';
import { findRetained } from '../attempts/find-attempt';
import { auditEvent } from '../audit/audit-event';
import type { Context } from '../context';

export interface LiftPauseInput {
  /** An attempt of the user who is paused: the audit log never names users. */
  readonly attemptId: string;
  readonly reason: string;
}

/**
 * Lets the user of an attempt start again at once, for an admin. Returns whether there was a pause to lift, so that the
 * call can be repeated.
 */
export async function liftPause(
  ctx: Context,
  { attemptId, reason }: LiftPauseInput,
): Promise<Result<{ readonly lifted: boolean }>> {
  const attempt = await findRetained(ctx, attemptId);
  if (!attempt) return problem('attempt-not-found', { detail: 'No attempt has this id.' });
  ctx.note({ attemptId });
  if (attempt.erasure) return problem('attempt-erased', { detail: 'An erased attempt has no user.' });
  const event = auditEvent(ctx, 'pause-lifted', attemptId, reason);
  const lifted = await ctx.pauses.lift(applicantOf(attempt), event);
  return accepted({ lifted: lifted === 'lifted' });
}
