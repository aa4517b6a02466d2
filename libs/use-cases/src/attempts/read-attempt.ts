import { accepted, attemptStatus, problem } from '@liveness/domain';
import type { AttemptStatus, Result, StoredAttempt } from '@liveness/domain';
import type { Context } from '../context';
import { findRetained } from './find-attempt';

/** Returns the status of an attempt to a backend. An attempt of a check is shown to the client of the check alone. */
export async function readAttempt(
  ctx: Context,
  attemptId: string,
): Promise<Result<{ attempt: StoredAttempt; status: AttemptStatus }>> {
  const attempt = await findRetained(ctx, attemptId);
  const isForeign = attempt?.check !== undefined && attempt.check.client !== ctx.principal.subject;
  if (!attempt || isForeign) return problem('attempt-not-found', { detail: 'No attempt has this id.' });
  ctx.note({ attemptId });
  return accepted({ attempt, status: attemptStatus(attempt, ctx.now()) });
}
