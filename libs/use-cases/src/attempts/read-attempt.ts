import { accepted, attemptStatus, problem } from '@liveness/domain';
import type { AttemptStatus, Result, StoredAttempt } from '@liveness/domain';
import type { Context } from '../context';
import { findRetained } from './find-attempt';

/** Returns the status of an attempt to a backend. */
export async function readAttempt(
  ctx: Context,
  attemptId: string,
): Promise<Result<{ attempt: StoredAttempt; status: AttemptStatus }>> {
  const attempt = await findRetained(ctx, attemptId);
  if (!attempt) return problem('attempt-not-found', { detail: 'No attempt has this id.' });
  ctx.note({ attemptId });
  return accepted({ attempt, status: attemptStatus(attempt, ctx.now()) });
}
