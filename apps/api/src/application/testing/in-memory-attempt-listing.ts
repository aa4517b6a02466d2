import type { ReviewLabel } from '@liveness/domain';
import type { Attempt, AttemptListing, ListedAttempt, ListingCount, ListingPage, ListingPosition, ListingRequest } from '../ports';

/** Lists the attempts of a store in memory. Each attempt that is looked at counts as one item read. */
export class InMemoryAttemptListing implements AttemptListing {
  constructor(
    readonly attempts: { readonly all: readonly Attempt[] },
    readonly reviews: { latestLabel(attemptId: string): ReviewLabel | undefined },
  ) {}

  async page({ subject, from, before, matches = () => true, take, readAtMost }: ListingRequest): Promise<ListingPage> {
    const candidates = this.attempts.all
      .map((attempt) => listed(attempt, this.reviews.latestLabel(attempt.id)))
      .filter((attempt) => attempt.startedAt >= from && isOlder(attempt, before) && (subject === undefined || attempt.subject === subject))
      .sort((one, other) => (isOlder(one, other) ? 1 : -1));
    const found: ListedAttempt[] = [];
    for (const [index, attempt] of candidates.entries()) {
      if (matches(attempt)) found.push(attempt);
      if (found.length === take || index + 1 >= readAtMost) return { attempts: found, stoppedAt: { startedAt: attempt.startedAt, id: attempt.id } };
    }
    return { attempts: found };
  }

  async count(request: Omit<ListingRequest, 'take'>): Promise<ListingCount> {
    const { attempts, stoppedAt } = await this.page({ ...request, take: Infinity });
    return { count: attempts.length, ...(stoppedAt && { stoppedAt }) };
  }
}

function isOlder(one: ListingPosition, other: ListingPosition): boolean {
  return one.startedAt < other.startedAt || (one.startedAt === other.startedAt && one.id < other.id);
}

function listed({ id, subject, challenge, startedAt, expiresAt, thresholds, outcome }: Attempt, reviewLabel: ReviewLabel | undefined): ListedAttempt {
  return {
    id,
    subject,
    challenge,
    startedAt,
    expiresAt,
    thresholdsVersion: thresholds.version,
    ...(outcome && { decidedAt: outcome.decidedAt, verdict: outcome.verdict, reason: outcome.reason }),
    ...(reviewLabel && { reviewLabel }),
  };
}
