import type { Review } from '@liveness/domain';
import { itemKeys } from '@liveness/storage-layout';
import { timeToLive } from './attempt-table';

/** A review as stored, beside its attempt. */
export function newReviewItem(attemptId: string, review: Review, retentionDays: number): Record<string, unknown> {
  return { ...itemKeys.review(attemptId, review.at, review.id), ttl: timeToLive(review.at, retentionDays), ...review };
}

/** What an attempt's own item holds of its latest review: the label is what listings show. */
export function reviewedAttributes({ label, at }: Review): { readonly reviewLabel: Review['label']; readonly reviewedAt: number } {
  return { reviewLabel: label, reviewedAt: at };
}
