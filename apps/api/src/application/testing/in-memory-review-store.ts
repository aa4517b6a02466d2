import type { AuditEvent, Review, ReviewLabel } from '@liveness/domain';
import type { Attempt, ReviewStore } from '../ports';
import type { InMemoryAuditLog } from './in-memory-audit-log';

/** Reviews in memory, beside attempts in memory. */
export class InMemoryReviewStore implements ReviewStore {
  readonly #reviews = new Map<string, Review[]>();

  constructor(
    readonly attempts: { find(id: string): Promise<Attempt | undefined> },
    readonly audit: InMemoryAuditLog,
  ) {}

  async add(attemptId: string, review: Review, event: AuditEvent): Promise<'added' | 'unknown'> {
    if (!(await this.attempts.find(attemptId))) return 'unknown';
    await this.audit.append(event);
    this.#reviews.set(attemptId, [...(this.#reviews.get(attemptId) ?? []), structuredClone(review)]);
    return 'added';
  }

  async reviewsOf(attemptId: string): Promise<readonly Review[]> {
    return structuredClone(this.#latestFirst(attemptId));
  }

  latestLabel(attemptId: string): ReviewLabel | undefined {
    return this.#latestFirst(attemptId)[0]?.label;
  }

  #latestFirst(attemptId: string): readonly Review[] {
    return [...(this.#reviews.get(attemptId) ?? [])].sort((one, other) => other.at - one.at);
  }
}
