/** An axis from zero up to a round number, and the distance between its lines. */
export interface ValueAxis {
  readonly max: number;
  readonly interval: number;
}

const roundSteps = [1, 2, 2.5, 5, 10];
/** The approximate number of lines on an axis. */
const lines = 4;

/** Returns the smallest round axis that contains all values. Counts have no line between two whole numbers. */
export function valueAxis(largest: number, counted: boolean): ValueAxis {
  if (!(largest > 0)) return { max: 1, interval: 1 };
  const least = largest / lines;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = (roundSteps.find((each) => each * power >= least * (1 - 1e-9)) ?? 10) * power;
  const interval = counted ? Math.max(1, Math.ceil(step)) : step;
  return { max: Math.ceil(largest / interval - 1e-9) * interval, interval };
}

/** The axis of fractions of a whole. */
export const shareAxis: ValueAxis = { max: 1, interval: 0.25 };

/** Returns the numbers at the axis' lines. */
export function marksOf({ max, interval }: ValueAxis): readonly number[] {
  return Array.from({ length: Math.round(max / interval) + 1 }, (_, index) => index * interval);
}
