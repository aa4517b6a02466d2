import type { PreviewedAttempt } from '@liveness/contract';
import type { ScatterPoint } from '../../charts/scatter-option';
import { type LineFit, fitLine } from './line-fit';

/** Turns below which nothing is said of how they were measured. */
export const leastSamples = 20;
/** Turns to each side, without which a slope would follow from the little by which turns to the same side differ. */
const leastPerSide = 5;
/** A slope that is less sure than that says nothing. */
const largestError = 0.1;
/** As much too flat as too steep. */
export const slopes = { from: 0.8, to: 1.25 } as const;

/** How two means of measuring one thing relate. */
export interface Agreement {
  /** Names of the two measurements. */
  readonly measurement: string;
  readonly otherMeasurement: string;
  /** By the first measurement, and by the other. */
  readonly points: readonly ScatterPoint[];
  /** Whether all of them are of attempts that reviewers called genuine. */
  readonly genuineOnly: boolean;
  readonly fit: LineFit | undefined;
  readonly verdict: 'few' | 'unsure' | 'apart' | 'agree';
}

type Measured = Pick<PreviewedAttempt, 'review' | 'measuredTwice'>;

/** Returns how the means relate, for each pair that the attempts have, over the genuine ones where there are enough, else over all that passed and no reviewer called an attack. */
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
  return [...pairs.values()].map(({ measurement, otherMeasurement, genuine, all }) => {
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
