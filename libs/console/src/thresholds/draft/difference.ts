import type { LimitDescription } from '@liveness/contract';
import type { Limits } from '@liveness/domain';

/** A limit that has not the same value in two versions. Undefined: one of them is older than the limit. */
export interface Difference {
  readonly name: string;
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** In the order of the newer limits; those that are gone come last. */
export function differences(before: Limits, after: Limits): readonly Difference[] {
  const names = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...names]
    .map((name) => ({ name, before: valueIn(before, name), after: valueIn(after, name) }))
    .filter((each) => each.before !== each.after);
}

/** Names of those that no decision reads: a preview tells nothing of them. */
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
