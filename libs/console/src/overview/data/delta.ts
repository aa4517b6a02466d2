/** How a figure differs from the one before. */
export type Delta =
  | { readonly kind: 'none' }
  /** There was nothing before, and now there is something: no share says how much more. */
  | { readonly kind: 'new' }
  | { readonly kind: 'same' }
  /** `by`: a share of what was before, or, of rates, the difference. Never negative. */
  | { readonly kind: 'more' | 'less'; readonly by: number };

/** Of counts and durations: how much more or less, as a share of what was before. Less than half a percent is the same. */
export function shareDelta(now: number | undefined, before: number | undefined): Delta {
  if (now === undefined || before === undefined) return { kind: 'none' };
  if (before === 0) return { kind: now === 0 ? 'same' : 'new' };
  return deltaOf((now - before) / before, 0.005);
}

/** Of rates: how many points of a hundred more or less. Less than a twentieth of a point is the same. */
export function rateDelta(now: number | undefined, before: number | undefined): Delta {
  if (now === undefined || before === undefined) return { kind: 'none' };
  return deltaOf(now - before, 0.0005);
}

function deltaOf(difference: number, atLeast: number): Delta {
  if (Math.abs(difference) < atLeast) return { kind: 'same' };
  return { kind: difference > 0 ? 'more' : 'less', by: Math.abs(difference) };
}
