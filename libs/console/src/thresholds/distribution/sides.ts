import { holds } from '@liveness/challenge-kernel';
import type { LimitDescription } from '@liveness/contract';
import { type GroupedValues, type ValueGroup, valueGroups } from './value-groups';

export type Relation = Required<LimitDescription>['measured']['relation'];

export interface Sides {
  readonly meet: number;
  readonly miss: number;
}

/** How many of a group's values a limit would let through, and how many it would hold back. */
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
