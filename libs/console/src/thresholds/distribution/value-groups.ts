import type { PreviewedAttempt } from '@liveness/contract';

/** What reviewers said of the attempts that a value was measured in. */
export const valueGroups = ['genuine', 'attack', 'unreviewed'] as const;
export type ValueGroup = (typeof valueGroups)[number];

export type GroupedValues = Readonly<Record<ValueGroup, readonly number[]>>;

/** What was held against a limit, in the attempts in which it was measured. */
export function groupedValues(
  attempts: readonly Pick<PreviewedAttempt, 'review' | 'values'>[],
  limit: string,
): GroupedValues {
  const groups: Record<ValueGroup, number[]> = { genuine: [], attack: [], unreviewed: [] };
  for (const { review, values } of attempts) {
    const value = Object.hasOwn(values, limit) ? values[limit] : undefined;
    if (value !== undefined && !Number.isNaN(value)) groups[groupOf(review)].push(value);
  }
  return groups;
}

function groupOf(review: PreviewedAttempt['review']): ValueGroup {
  if (review === undefined) return 'unreviewed';
  return review === 'genuine' ? 'genuine' : 'attack';
}
