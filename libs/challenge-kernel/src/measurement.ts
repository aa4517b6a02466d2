import type { Measurement } from '@liveness/domain';

/** Holds a value against a limit and records both. */
export function measure(name: string, value: number, relation: Measurement['relation'], limit: number): Measurement {
  return { name, value, relation, limit, met: holds(value, relation, limit) };
}

function holds(value: number, relation: Measurement['relation'], limit: number): boolean {
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
