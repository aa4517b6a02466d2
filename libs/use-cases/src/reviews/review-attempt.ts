import { accepted, problem } from '@liveness/domain';
import type { Result, Review, ReviewLabel } from '@liveness/domain';
import { findRetained } from '../attempts/find-attempt';
import { auditEvent } from '../audit/audit-event';
import type { Context } from '../context';
import type { KeptRequest } from '../ports';
import { earlierRequest, identityOf, keptRequest } from '../repeats/repeats';
import type { RepeatableRequest } from '../repeats/repeats';

export interface ReviewAttemptInput {
  readonly attemptId: string;
  readonly label: ReviewLabel;
  readonly note?: string;
  readonly request?: RepeatableRequest | undefined;
}

/** Adds a reviewer's label to an attempt. The decision does not change. A repeated request adds nothing. */
export async function reviewAttempt(
  ctx: Context,
  { attemptId, label, note, request }: ReviewAttemptInput,
): Promise<Result<Review>> {
  const identity = await identityOf(ctx, request);
  const event = auditEvent(ctx, 'attempt-reviewed', attemptId);
  const review: Review = { id: crypto.randomUUID(), at: event.at, reviewer: event.actor, label, ...(note && { note }) };
  const attempt = await findRetained(ctx, attemptId);
  if (!attempt) return noSuchAttempt();
  ctx.note({ attemptId });
  // The same request adds the same review, so only its id and time have to be remembered.
  const given = ({ result, at }: KeptRequest): Result<Review> => accepted({ ...review, id: result, at });
  const earlier = await earlierRequest(ctx, identity);
  if (!earlier.ok) return earlier;
  if (earlier.value) return given(earlier.value);

  const kept = keptRequest(ctx, identity, { result: review.id, at: review.at });
  switch (await ctx.reviews.add(attempt, review, event, kept)) {
    case 'added':
      return accepted(review);
    case 'unknown':
      return noSuchAttempt();
    case 'erased':
      return problem('attempt-erased', { detail: 'An erased attempt cannot be reviewed.' });
    case 'repeated': {
      const faster = await earlierRequest(ctx, identity);
      if (!faster.ok) return faster;
      if (!faster.value) throw new Error('a request is kept, yet cannot be found');
      return given(faster.value);
    }
  }
}

function noSuchAttempt() {
  return problem('attempt-not-found', { detail: 'No attempt has this id.' });
}
