import type { Attempt, AuditEvent, Erasure } from '@liveness/domain';
import type { ErasureStore } from '@liveness/use-cases';
import type { InMemoryAttemptStore } from '../attempts/in-memory-attempt-store';
import type { InMemoryAuditLog } from '../audit/in-memory-audit-log';
import type { InMemoryReviewStore } from '../reviews/in-memory-review-store';

/** Erases attempts in memory, with their reviews. */
export class InMemoryErasureStore implements ErasureStore {
  constructor(
    readonly attempts: InMemoryAttemptStore,
    readonly reviews: InMemoryReviewStore,
    readonly audit: InMemoryAuditLog,
  ) {}

  async mark(attempt: Attempt, erasure: Erasure, event: AuditEvent): Promise<Erasure | 'overtaken'> {
    const own = structuredClone(erasure);
    const standing = this.attempts.markErased(attempt, own);
    if (standing === own) await this.audit.append(event);
    return standing;
  }

  async deleteItems(attemptId: string): Promise<'done' | 'more'> {
    this.attempts.deleteParts(attemptId);
    this.reviews.deleteReviews(attemptId);
    return 'done';
  }

  async complete(attemptId: string, erasure: Required<Erasure>, event: AuditEvent): Promise<Erasure> {
    const own = structuredClone(erasure);
    const standing = this.attempts.completeErasure(attemptId, own);
    if (standing === own) await this.audit.append(event);
    return standing;
  }
}
