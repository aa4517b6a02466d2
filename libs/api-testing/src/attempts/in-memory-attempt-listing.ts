import type { ListedAttempt, ReviewLabel, StoredAttempt } from '@liveness/domain';
import type { AttemptListing, ListingCount, ListingPage, ListingRequest } from '@liveness/use-cases';
import { findNewestFirst } from '../paging/newest-first';

/** Lists the attempts of a store in memory. */
export class InMemoryAttemptListing implements AttemptListing {
  constructor(
    readonly attempts: { readonly all: readonly StoredAttempt[] },
    readonly reviews: { latestLabel(attemptId: string): ReviewLabel | undefined },
    readonly now: () => number = Date.now,
  ) {}

  async page({ subject, reference, before, ...search }: ListingRequest): Promise<ListingPage> {
    const listed = this.attempts.all.map((attempt) => listedAttempt(attempt, this.reviews.latestLabel(attempt.id)));
    const wanted = listed.filter(
      (attempt) =>
        // As in the index by user: attempts of checks are found by reference.
        (subject === undefined || (attempt.subject === subject && !attempt.check)) &&
        (reference === undefined || attempt.check?.reference === reference),
    );
    const { found, stoppedAt } = findNewestFirst(
      wanted,
      ({ startedAt, id }) => ({ at: startedAt, id }),
      { ...search, before: { at: before.startedAt, id: before.id } },
      this.now,
    );
    return { attempts: found, ...(stoppedAt && { stoppedAt: { startedAt: stoppedAt.at, id: stoppedAt.id } }) };
  }

  async count(request: Omit<ListingRequest, 'take'>): Promise<ListingCount> {
    const { attempts, stoppedAt } = await this.page({ ...request, take: Infinity });
    return { count: attempts.length, ...(stoppedAt && { stoppedAt }) };
  }
}

function listedAttempt(
  { id, subject, challenge, startedAt, expiresAt, thresholds, outcome, check, erasure }: StoredAttempt,
  reviewLabel: ReviewLabel | undefined,
): ListedAttempt {
  return {
    id,
    ...(subject !== undefined && { subject }),
    challenge,
    startedAt,
    expiresAt,
    thresholdsVersion: thresholds.version,
    ...(outcome && { decidedAt: outcome.decidedAt, verdict: outcome.verdict, reason: outcome.reason }),
    ...(outcome?.unjudged && { unjudged: outcome.unjudged }),
    ...(reviewLabel && { reviewLabel }),
    ...(outcome?.signals && { signals: outcome.signals.map(({ code }) => code) }),
    ...(check && { check: { id: check.id, client: check.client, reference: check.reference } }),
    ...(check?.test && { test: true }),
    ...(erasure && { erasedAt: erasure.requestedAt }),
  };
}
