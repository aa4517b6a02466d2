/** Milliseconds that a hint must be meant before it replaces the one on screen: nobody can read words that flicker. */
const meantMs = 350;

export interface SteadyHint {
  readonly shown?: string;
  readonly meant?: string;
  readonly since: number;
}

export const noHint: SteadyHint = { since: 0 };

/** What to show after one more frame's hint. */
export function steady(before: SteadyHint, hint: string | undefined, now: number): SteadyHint {
  const since = hint === before.meant ? before.since : now;
  const settled = before.shown === undefined || now - since >= meantMs;
  return { shown: settled ? hint : before.shown, meant: hint, since };
}
