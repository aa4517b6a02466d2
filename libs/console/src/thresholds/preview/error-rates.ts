import type { PreviewedAttempt } from '@liveness/contract';
import { type ReviewLabel, reviewLabels } from '@liveness/domain';

/** Samples below which a rate would say more than is known: its interval would span half of all rates. */
export const minSamples = 10;

/** A kind of presentation attack, as reviewers tell them apart: the standard's species of attack instruments. */
export type AttackKind = Exclude<ReviewLabel, 'genuine'>;

export const attackKinds = reviewLabels.filter((label): label is AttackKind => label !== 'genuine');

/** How many of the samples were decided wrongly; without a rate where there are fewer than `minSamples`. */
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

/** The error rates of ISO/IEC 30107-3, from what reviewers said of the attempts. */
export interface ErrorRates {
  /** Genuine attempts that were refused, of all genuine ones. */
  readonly bpcer: RateChange;
  /** Attacks that passed, of all attacks of the kind. */
  readonly apcer: readonly (RateChange & { readonly kind: AttackKind })[];
  /** The kind that is defended against worst, before and after; absent where no kind has samples enough. */
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
