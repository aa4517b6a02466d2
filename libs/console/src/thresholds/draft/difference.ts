import type { LimitDescription } from '@liveness/contract';
import type { Limits } from '@liveness/domain';

/** A limit with different values in two versions. Undefined: that version has no such limit. */
export interface Difference {
  readonly name: string;
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** Returns the differences in the order of the newer limits; removed ones come last. */
export function differences(before: Limits, after: Limits): readonly Difference[] {
  const names = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...names]
    .map((name) => ({ name, before: valueIn(before, name), after: valueIn(after, name) }))
    .filter((each) => each.before !== each.after);
}

/** Returns the names of limits that no decision reads, so that a preview cannot show their effect. */
export function unseenIn(
  changed: readonly Pick<Difference, 'name'>[],
  limits: readonly LimitDescription[],
): readonly string[] {
  return changed
    .map(({ name }) => name)
    .filter((name) => limits.some((limit) => limit.name === name && limit.shapesOnly));
}

function valueIn(limits: Limits, name: string): number | undefined {
  return Object.hasOwn(limits, name) ? limits[name] : undefined;
}
