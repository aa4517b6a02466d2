import type { LimitDescription } from '@liveness/contract';
import type { Relation } from './sides';

/** Cells of equal width along a limit's values. */
export interface LimitAxis {
  /** Left edge of the first cell. */
  readonly low: number;
  readonly step: number;
  readonly cells: number;
  /** A value on an edge belongs to the cell on the side of the edge on which a limit of that very number would put it. */
  readonly closed: 'left' | 'right';
}

/** What an axis is made for. */
export type AxisLimit = Pick<LimitDescription, 'integer' | 'min' | 'max'> & {
  readonly relation: Relation;
  readonly current: number;
};

const fewestCells = 14;
/** Values of which the outermost few may not stretch the axis until all others lie in one cell. */
const manyValues = 100;
const outermost = 0.02;
/** How far off the values the limit in force may lie, in widths of their spread, to be on the axis. */
const nearSpreads = 4;
const mostCells = 60;

/**
 * An axis over that part of the values that a limit could divide: what lies beyond the limit's bounds can't be told apart by any. It reaches to
 * the limit in force if that is not far from the values, and leaves out the few that are.
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

/** What division leaves of a value that lies on an edge. */
const slack = 1e-9;

/** Index of a value's cell; below 0 and from `cells` on it is beyond the axis. */
export function cellOf({ low, step, closed }: LimitAxis, value: number): number {
  const position = (value - low) / step;
  return closed === 'right' ? Math.ceil(position - slack) - 1 : Math.floor(position + slack);
}

/** Edges of a cell, without what binary fractions add to them. */
export function cellEdges({ low, step }: LimitAxis, cell: number): readonly [number, number] {
  return [tidy(low + cell * step), tidy(low + (cell + 1) * step)];
}

/** A number as it was meant: 0.30000000000000004 is 0.3. */
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

/** One value alone has room around it for its limit to move in. */
function widened(from: number, to: number, bounds: number): readonly [number, number] {
  const room = (bounds || 1) / 8;
  return from < to ? [from, to] : [from - room, to + room];
}

/** 1, 2 or 5 times a power of ten, so that the edges are numbers that one would choose as a limit. */
function cellStep(span: number, integer: boolean): number {
  const rough = span / fewestCells;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [5, 2, 1].find((each) => each * power <= rough * (1 + slack)) ?? 1;
  return tidy(integer ? Math.max(1, Math.round(factor * power)) : factor * power);
}
