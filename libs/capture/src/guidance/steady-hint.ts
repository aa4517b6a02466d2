import type { GuidanceView } from '@liveness/capture-guidance';

/** Milliseconds that a hint must be meant before it replaces the one on screen: nobody can read words that flicker. */
const meantMs = 350;

export interface SteadyHint {
  readonly shown?: string;
  readonly meant?: string;
  readonly since: number;
  readonly begun?: boolean;
}

export const noHint: SteadyHint = { since: 0 };

/** Returns what to show after one more frame. When the task begins, its first hint is shown at once: from then on time runs. */
export function steady(
  before: SteadyHint,
  { hint, begun }: Pick<GuidanceView, 'hint' | 'begun'>,
  now: number,
): SteadyHint {
  const since = hint === before.meant ? before.since : now;
  const settled = before.shown === undefined || (begun && !before.begun) || now - since >= meantMs;
  return { shown: settled ? hint : before.shown, meant: hint, since, begun };
}
