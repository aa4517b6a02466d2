import type { PreviewedAttempt } from '@liveness/contract';
import { type ReviewLabel, reviewLabels } from '@liveness/domain';

/** The smallest number of samples for a rate: with fewer, its interval would span half of all rates. */
export const minSamples = 10;

/** A kind of presentation attack as reviewers label it: a species of attack instrument in the standard's terms. */
export type AttackKind = Exclude<ReviewLabel, 'genuine'>;

export const attackKinds = reviewLabels.filter((label): label is AttackKind => label !== 'genuine');

/** How many samples were decided wrongly; without a rate when there are fewer than `minSamples`. */
export interface ErrorRate {
  readonly errors: number;
  readonly samples: number;
  /** 0–1. */
  readonly rate?: number;
  readonly interval?: Interval;
}

export interface RateChange {
  readonly before: ErrorRate;
  readonly after: ErrorRate;
}

/** The error rates of ISO/IEC 30107-3, based on the reviews of the attempts. */
export interface ErrorRates {
  /** Genuine attempts that failed, of all genuine ones. */
  readonly bpcer: RateChange;
  /** Attacks that passed, of all attacks of the kind. */
  readonly apcer: readonly (RateChange & { readonly kind: AttackKind })[];
  /** The kinds with the highest rate before and after; absent when no kind has enough samples. */
  readonly highestApcer?: { readonly before: AttackKind; readonly after: AttackKind };
}

type Reviewed = Pick<PreviewedAttempt, 'before' | 'after' | 'review'>;

export function errorRates(attempts: readonly Reviewed[]): ErrorRates {
  const apcer = attackKinds.map((kind) => ({ kind, ...rateChange(attempts, kind, 'passed') }));
  const before = highest(apcer, 'before');
  const after = highest(apcer, 'after');
  return {
    bpcer: rateChange(attempts, 'genuine', 'failed'),
    apcer,
    ...(before && after && { highestApcer: { before, after } }),
  };
}

function rateChange(attempts: readonly Reviewed[], label: ReviewLabel, wrong: 'passed' | 'failed'): RateChange {
  const samples = attempts.filter(({ review }) => review === label);
  const rate = (when: 'before' | 'after') =>
    errorRate(samples.filter((attempt) => attempt[when] === wrong).length, samples.length);
  return { before: rate('before'), after: rate('after') };
}

function errorRate(errors: number, samples: number): ErrorRate {
  return samples < minSamples
    ? { errors, samples }
    : { errors, samples, rate: errors / samples, interval: wilsonInterval(errors, samples) };
}

function highest(apcer: ErrorRates['apcer'], when: 'before' | 'after'): AttackKind | undefined {
  const known = apcer.filter((each) => each[when].rate !== undefined);
  return known.toSorted((one, other) => (other[when].rate ?? 0) - (one[when].rate ?? 0))[0]?.kind;
}

/** The quantile of the normal distribution that leaves 2.5 % on each side. */
const z = 1.959964;

/** Fractions, 0–1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Returns the 95 % confidence interval of a rate when `errors` of `samples` were observed: Wilson's score interval,
 * which stays within 0 and 1 and is valid for few samples and for none or all of them wrong. Without samples it is 0 to
 * 1.
 */
export function wilsonInterval(errors: number, samples: number): Interval {
  if (samples === 0) return { low: 0, high: 1 };
  const share = errors / samples;
  const stretched = 1 + z ** 2 / samples;
  const middle = (share + z ** 2 / (2 * samples)) / stretched;
  const reach = (z / stretched) * Math.sqrt((share * (1 - share)) / samples + z ** 2 / (4 * samples ** 2));
  return { low: errors === 0 ? 0 : middle - reach, high: errors === samples ? 1 : middle + reach };
}
