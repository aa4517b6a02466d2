import type { Attempt, Review } from '@liveness/domain';
import { itemKeys } from '@liveness/storage-layout';
import { timeToLive } from '../attempt-table';

/** A review as stored, beside its attempt, with which it expires. */
export function newReviewItem(
  { id, startedAt }: Pick<Attempt, 'id' | 'startedAt'>,
  review: Review,
  retentionDays: number,
): Record<string, unknown> {
  return { ...itemKeys.review(id, review.at, review.id), ttl: timeToLive(startedAt, retentionDays), ...review };
}

/** What an attempt's own item holds of its latest review: the label is what listings show. */
export function reviewedAttributes({ id, label, at }: Review): {
  readonly reviewLabel: Review['label'];
  readonly reviewedAt: number;
  readonly reviewId: string;
} {
  return { reviewLabel: label, reviewedAt: at, reviewId: id };
}
