/** The normal distribution's quantile that leaves 2.5 % on each side. */
const z = 1.959964;

/** Shares, 0–1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Where a share lies with 95 % confidence when `errors` of `samples` were seen: Wilson's score interval, which stays within 0 and 1 and holds for
 * few samples and for none or all of them wrong. Of no samples it says nothing: 0 to 1.
 */
export function wilsonInterval(errors: number, samples: number): Interval {
  if (samples === 0) return { low: 0, high: 1 };
  const share = errors / samples;
  const stretched = 1 + z ** 2 / samples;
  const middle = (share + z ** 2 / (2 * samples)) / stretched;
  const reach = (z / stretched) * Math.sqrt((share * (1 - share)) / samples + z ** 2 / (4 * samples ** 2));
  return { low: errors === 0 ? 0 : middle - reach, high: errors === samples ? 1 : middle + reach };
}
