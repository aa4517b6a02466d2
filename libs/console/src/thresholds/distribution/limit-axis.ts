import type { LimitDescription } from '@liveness/contract';
import type { Relation } from './sides';

/** Cells of equal width along a limit's values. */
export interface LimitAxis {
  /** Left edge of the first cell. */
  readonly low: number;
  readonly step: number;
  readonly cells: number;
  /** The side on which a value on an edge belongs: where a limit of that very number would put it. */
  readonly closed: 'left' | 'right';
}

/** What an axis needs to know about a limit. */
export type AxisLimit = Pick<LimitDescription, 'integer' | 'min' | 'max'> & {
  readonly relation: Relation;
  readonly current: number;
};

const fewestCells = 14;
/** From this many values on, the outermost few do not stretch the axis, which would put all others into one cell. */
const manyValues = 100;
const outermost = 0.02;
/** How far from the values the limit in force may be to be on the axis, in multiples of their spread. */
const nearSpreads = 4;
const mostCells = 60;

/**
 * Returns an axis over those values that a limit could separate: no limit separates values beyond its bounds. It
 * includes the limit in force if that is near the values, and excludes a few outliers.
 */
export function limitAxis(values: readonly number[], { integer, min, max, relation, current }: AxisLimit): LimitAxis {
  const [least, greatest] = extent(values, min, max) ?? [current, current];
  const reach = nearSpreads * (greatest - least);
  const nearCurrent = current >= least - reach && current <= greatest + reach;
  const [from, to] = widened(
    nearCurrent ? Math.min(least, current) : least,
    nearCurrent ? Math.max(greatest, current) : greatest,
    max - min,
  );
  const step = cellStep(to - from, integer);
  const closed = relation === '<=' || relation === '>' ? 'right' : 'left';
  const first = closed === 'right' ? Math.ceil(from / step - slack) - 1 : Math.floor(from / step + slack);
  const last = closed === 'right' ? Math.ceil(to / step - slack) : Math.floor(to / step + slack) + 1;
  return { low: first * step, step, cells: Math.min(mostCells, Math.max(1, last - first)), closed };
}

/** The rounding error of a value on an edge. */
const slack = 1e-9;

/** Returns the index of a value's cell; negative or at least `cells` beyond the axis. */
export function cellOf({ low, step, closed }: LimitAxis, value: number): number {
  const position = (value - low) / step;
  return closed === 'right' ? Math.ceil(position - slack) - 1 : Math.floor(position + slack);
}

/** Returns the edges of a cell, without rounding errors. */
export function cellEdges({ low, step }: LimitAxis, cell: number): readonly [number, number] {
  return [tidy(low + cell * step), tidy(low + (cell + 1) * step)];
}

/** Returns a number without its rounding error: 0.30000000000000004 is 0.3. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

function extent(values: readonly number[], min: number, max: number): readonly [number, number] | undefined {
  const sorted = Float64Array.from(values).sort();
  const cut = sorted.length < manyValues ? 0 : Math.floor(sorted.length * outermost);
  const [least, greatest] = [sorted[cut], sorted[sorted.length - 1 - cut]];
  return least === undefined || greatest === undefined
    ? undefined
    : [Math.min(max, Math.max(min, least)), Math.min(max, Math.max(min, greatest))];
}

/** Returns ends with room around a single value, so that its limit can move. */
function widened(from: number, to: number, bounds: number): readonly [number, number] {
  const room = (bounds || 1) / 8;
  return from < to ? [from, to] : [from - room, to + room];
}

/** Returns 1, 2 or 5 times a power of ten, so that the edges are round numbers. */
function cellStep(span: number, integer: boolean): number {
  const rough = span / fewestCells;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [5, 2, 1].find((each) => each * power <= rough * (1 + slack)) ?? 1;
  return tidy(integer ? Math.max(1, Math.round(factor * power)) : factor * power);
}
