import type { Attempt, AuditEvent, Review, ReviewLabel, StoredAttempt } from '@liveness/domain';
import { mostReviews } from '@liveness/use-cases';
import type { KeptRequest, ReviewStore } from '@liveness/use-cases';
import type { InMemoryAuditLog } from '../audit/in-memory-audit-log';
import { InMemoryRequestMemory } from '../repeats/in-memory-request-memory';

/** Reviews in memory, beside attempts in memory. */
export class InMemoryReviewStore implements ReviewStore {
  readonly #reviews = new Map<string, Review[]>();
  readonly #labels = new Map<string, ReviewLabel>();

  constructor(
    readonly attempts: { find(id: string): Promise<StoredAttempt | undefined> },
    readonly audit: InMemoryAuditLog,
    readonly requests = new InMemoryRequestMemory(),
  ) {}

  async add(
    { id: attemptId }: Pick<Attempt, 'id'>,
    review: Review,
    event: AuditEvent,
    request?: KeptRequest,
  ): Promise<'added' | 'unknown' | 'erased' | 'repeated'> {
    const attempt = await this.attempts.find(attemptId);
    if (!attempt) return 'unknown';
    if (attempt.erasure) return 'erased';
    if (request && this.requests.keeps(request)) return 'repeated';
    this.requests.keep(request);
    await this.audit.append(event);
    this.#reviews.set(attemptId, [...(this.#reviews.get(attemptId) ?? []), structuredClone(review)]);
    this.#labels.set(attemptId, this.#latestFirst(attemptId)[0]?.label ?? review.label);
    return 'added';
  }

  async reviewsOf(attemptId: string): Promise<readonly Review[]> {
    return structuredClone(this.#latestFirst(attemptId).slice(0, mostReviews));
  }

  latestLabel(attemptId: string): ReviewLabel | undefined {
    return this.#labels.get(attemptId);
  }

  async labelOf(attemptId: string): Promise<ReviewLabel | undefined> {
    return this.latestLabel(attemptId);
  }

  /** Deletes reviews as an erasure does: the label stays. */
  deleteReviews(attemptId: string): void {
    this.#reviews.delete(attemptId);
  }

  #latestFirst(attemptId: string): readonly Review[] {
    return [...(this.#reviews.get(attemptId) ?? [])].sort(
      (one, other) => other.at - one.at || (one.id < other.id ? 1 : -1),
    );
  }
}
