import { holds } from '@liveness/challenge-kernel';
import type { LimitDescription, PreviewedAttempt } from '@liveness/contract';

/** The reviewers' labels of the attempts that a value was measured in. */
export const valueGroups = ['genuine', 'attack', 'unreviewed'] as const;
export type ValueGroup = (typeof valueGroups)[number];

export type GroupedValues = Readonly<Record<ValueGroup, readonly number[]>>;

/** Returns the values compared with a limit, in the attempts in which they were measured. */
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

export type Relation = Required<LimitDescription>['measured']['relation'];

export interface Sides {
  readonly meet: number;
  readonly miss: number;
}

/** Returns how many values meet a limit, and how many miss it. */
export function sidesOf(values: readonly number[], relation: Relation, limit: number): Sides {
  const meet = values.reduce((sum, value) => sum + Number(holds(value, relation, limit)), 0);
  return { meet, miss: values.length - meet };
}

export function sides(groups: GroupedValues, relation: Relation, limit: number): Readonly<Record<ValueGroup, Sides>> {
  const [genuine, attack, unreviewed] = valueGroups.map((group) => sidesOf(groups[group], relation, limit)) as [
    Sides,
    Sides,
    Sides,
  ];
  return { genuine, attack, unreviewed };
}
