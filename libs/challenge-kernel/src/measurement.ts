import type { Measurement } from '@liveness/domain';

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
