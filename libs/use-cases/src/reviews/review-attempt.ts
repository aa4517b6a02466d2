import { accepted, problem } from '@liveness/domain';
import type { Result, Review, ReviewLabel } from '@liveness/domain';
import { findRetained } from '../attempts/find-attempt';
import { auditEvent } from '../audit/audit-event';
import type { Context } from '../context';

export interface ReviewAttemptInput {
  readonly attemptId: string;
  readonly label: ReviewLabel;
  readonly note?: string;
}

/** Adds a reviewer's label to an attempt. The decision does not change. */
export async function reviewAttempt(
  ctx: Context,
  { attemptId, label, note }: ReviewAttemptInput,
): Promise<Result<Review>> {
  const event = auditEvent(ctx, 'attempt-reviewed', attemptId);
  const review: Review = { id: crypto.randomUUID(), at: event.at, reviewer: event.actor, label, ...(note && { note }) };
  const attempt = await findRetained(ctx, attemptId);
  const added = attempt ? await ctx.reviews.add(attempt, review, event) : 'unknown';
  if (added === 'unknown') return problem('attempt-not-found', { detail: 'No attempt has this id.' });
  ctx.note({ attemptId });
  if (added === 'erased') return problem('attempt-erased', { detail: 'An erased attempt cannot be reviewed.' });
  return accepted(review);
}
