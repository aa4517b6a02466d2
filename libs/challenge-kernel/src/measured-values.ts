import type { Limits, Step } from '@liveness/domain';
import type { LimitSpecs } from './limits';

/** By the name of each limit that has a measurement of its own: what was last held against it. `limits` are those that the trace was made under. */
export function measuredValues(specs: LimitSpecs, limits: Limits, trace: readonly Step[]): Record<string, number> {
  const values: Record<string, number> = {};
  const measured = Object.entries(specs).flatMap(([limit, spec]) =>
    spec.measured ? [{ limit, ...spec.measured }] : [],
  );
  for (const { measurements } of trace) {
    for (const { name, relation, value, limit: heldAgainst } of measurements) {
      // Several limits may share a measurement: which of them it was held against shows in the number.
      for (const each of measured)
        if (each.name === name && each.relation === relation && limits[each.limit] === heldAgainst)
          values[each.limit] = value;
    }
  }
  return values;
}
