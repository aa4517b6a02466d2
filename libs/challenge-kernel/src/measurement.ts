import type { Limits, Measurement, Step } from '@liveness/domain';
import type { MeasuredTwice } from './challenge';
import type { LimitSpecs } from './limits';

/** Holds a value against a limit and records both. */
export function measure(name: string, value: number, relation: Measurement['relation'], limit: number): Measurement {
  return { name, value: recordable(value), relation, limit: recordable(limit), met: holds(value, relation, limit) };
}

/** Whether every value is within its limit. */
export function allMet(measurements: readonly Measurement[]): boolean {
  return measurements.every(({ met }) => met);
}

/** Whether a value stands to its limit as it should. What is no number does not. */
export function holds(value: number, relation: Measurement['relation'], limit: number): boolean {
  switch (relation) {
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
    case '=':
      return value === limit;
  }
}

/** A trace goes through JSON and a database: what overflowed (or is no number, which meets nothing) is recorded as the greatest number that survives both. */
function recordable(value: number): number {
  if (Math.abs(value) <= Number.MAX_SAFE_INTEGER) return value;
  return value < 0 ? Number.MIN_SAFE_INTEGER : Number.MAX_SAFE_INTEGER;
}

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

/** Returns two measurements of a step as one thing measured twice, times `sign`; nothing where the step lacks one of them. */
export function pairOf(
  { measurements }: Pick<Step, 'measurements'>,
  [measurement, otherMeasurement]: readonly [string, string],
  sign: 1 | -1,
): readonly MeasuredTwice[] {
  const one = measurements.find(({ name }) => name === measurement);
  const other = measurements.find(({ name }) => name === otherMeasurement);
  if (!one || !other) return [];
  return [{ measurement, value: sign * one.value, otherMeasurement, otherValue: sign * other.value }];
}
