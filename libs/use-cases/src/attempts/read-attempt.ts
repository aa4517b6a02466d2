import { accepted, attemptStatus, refused } from '@liveness/domain';
import type { AttemptStatus, Result, StoredAttempt } from '@liveness/domain';
import type { Context } from '../context';
import { findKept } from './find-kept';

/** Tells a backend how an attempt stands. */
export async function readAttempt(
  ctx: Context,
  attemptId: string,
): Promise<Result<{ attempt: StoredAttempt; status: AttemptStatus }>> {
  const attempt = await findKept(ctx, attemptId);
  if (!attempt) return refused('attempt-not-found', { detail: 'No attempt has this id.' });
  ctx.note({ attemptId });
  return accepted({ attempt, status: attemptStatus(attempt, ctx.now()) });
}
