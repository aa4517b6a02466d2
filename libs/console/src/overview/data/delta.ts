/** How a figure differs from the previous one. */
export type Delta =
  | { readonly kind: 'none' }
  /** There was nothing before and there is something now, so there is no percentage. */
  | { readonly kind: 'new' }
  | { readonly kind: 'same' }
  /** `by`: a fraction of the previous value or, for rates, the difference. Never negative. */
  | { readonly kind: 'more' | 'less'; readonly by: number };

/** Returns the relative difference of counts or durations. Less than half a percent counts as the same. */
export function shareDelta(now: number | undefined, before: number | undefined): Delta {
  if (now === undefined || before === undefined) return { kind: 'none' };
  if (before === 0) return { kind: now === 0 ? 'same' : 'new' };
  return deltaOf((now - before) / before, 0.005);
}

/** Returns the difference of rates in percentage points. Less than a twentieth of a point counts as the same. */
export function rateDelta(now: number | undefined, before: number | undefined): Delta {
  if (now === undefined || before === undefined) return { kind: 'none' };
  return deltaOf(now - before, 0.0005);
}

function deltaOf(difference: number, atLeast: number): Delta {
  if (Math.abs(difference) < atLeast) return { kind: 'same' };
  return { kind: difference > 0 ? 'more' : 'less', by: Math.abs(difference) };
}
