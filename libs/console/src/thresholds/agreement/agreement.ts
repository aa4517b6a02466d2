import type { PreviewedAttempt } from '@liveness/contract';
import type { ScatterPoint } from '../../charts/scatter-option';
import { type LineFit, fitLine } from './line-fit';

/** With fewer turns, nothing is said about how they were measured. */
export const leastSamples = 20;
/**
 * The minimum number of turns to each side. With turns to one side only, small differences between them would determine
 * the slope.
 */
const leastPerSide = 5;
/** A slope with a larger standard error says nothing. */
const largestError = 0.1;
/** The limits for being too flat and too steep have the same ratio to 1. */
export const slopes = { from: 0.8, to: 1.25 } as const;

/** How two measures of the same quantity relate. */
export interface Agreement {
  /** Names of the two measurements. */
  readonly measurement: string;
  readonly otherMeasurement: string;
  /** x is the first measurement, y the other one. */
  readonly points: readonly ScatterPoint[];
  /** Whether all points come from attempts that reviewers called genuine. */
  readonly genuineOnly: boolean;
  readonly fit: LineFit | undefined;
  readonly verdict: 'few' | 'unsure' | 'apart' | 'agree';
}

type Measured = Pick<PreviewedAttempt, 'review' | 'measuredTwice'>;

/**
 * Returns how the measures relate, for each pair that occurs. Uses the genuine attempts if there are enough, or else
 * all passed attempts that no reviewer called an attack.
 */
export function agreements(attempts: readonly Measured[]): readonly Agreement[] {
  const pairs = new Map<
    string,
    { measurement: string; otherMeasurement: string; genuine: ScatterPoint[]; all: ScatterPoint[] }
  >();
  for (const { review, measuredTwice = [] } of attempts) {
    if (review !== undefined && review !== 'genuine') continue;
    for (const { measurement, value, otherMeasurement, otherValue } of measuredTwice) {
      const key = `${measurement} ${otherMeasurement}`;
      const pair = pairs.get(key) ?? { measurement, otherMeasurement, genuine: [], all: [] };
      pairs.set(key, pair);
      const point = { x: value, y: otherValue };
      pair.all.push(point);
      if (review === 'genuine') pair.genuine.push(point);
    }
  }
  const sorted = [...pairs.values()].sort((one, other) => one.measurement.localeCompare(other.measurement));
  return sorted.map(({ measurement, otherMeasurement, genuine, all }) => {
    const genuineOnly = genuine.length >= leastSamples;
    const points = genuineOnly ? genuine : all;
    const fit = points.length >= leastSamples ? fitLine(points) : undefined;
    return { measurement, otherMeasurement, points, genuineOnly, fit, verdict: verdictOf(points, fit) };
  });
}

function verdictOf(points: readonly ScatterPoint[], fit: LineFit | undefined): Agreement['verdict'] {
  if (points.length < leastSamples) return 'few';
  const right = points.filter(({ x }) => x > 0).length;
  if (Math.min(right, points.length - right) < leastPerSide) return 'unsure';
  if (!fit || fit.standardError > largestError) return 'unsure';
  return fit.slope < slopes.from || fit.slope > slopes.to ? 'apart' : 'agree';
}
