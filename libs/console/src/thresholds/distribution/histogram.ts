import { type GroupedValues, type ValueGroup, valueGroups } from './sides';
import { type LimitAxis, cellEdges, cellOf } from './limit-axis';

/** A bar of the histogram. The outermost bars may contain everything beyond the axis, and then lack an edge. */
export interface Bin {
  readonly from?: number;
  readonly to?: number;
  readonly counts: Readonly<Record<ValueGroup, number>>;
}

export interface Histogram {
  readonly axis: LimitAxis;
  /** The number of bins below the axis, before its first cell: 0 or 1. */
  readonly below: number;
  readonly bins: readonly Bin[];
  readonly totals: Readonly<Record<ValueGroup, number>>;
}

/** Returns the counts of each group's values in the same cells. */
export function histogram(groups: GroupedValues, axis: LimitAxis): Histogram {
  const counted = Array.from({ length: axis.cells + 2 }, () => ({ genuine: 0, attack: 0, unreviewed: 0 }));
  for (const group of valueGroups) {
    for (const value of groups[group]) {
      const counts = counted[Math.min(axis.cells, Math.max(-1, cellOf(axis, value))) + 1];
      if (counts) counts[group] += 1;
    }
  }
  const bins = counted.map((counts, index): Bin => {
    const [from, to] = cellEdges(axis, index - 1);
    return { ...(index > 0 && { from }), ...(index <= axis.cells && { to }), counts };
  });
  const below = Number(isFilled(bins[0]));
  const above = Number(isFilled(bins[axis.cells + 1]));
  return {
    axis,
    below,
    bins: bins.slice(1 - below, axis.cells + 1 + above),
    totals: { genuine: groups.genuine.length, attack: groups.attack.length, unreviewed: groups.unreviewed.length },
  };
}

/**
 * Returns the position of a limit's line over the bins as a fraction of their width, and the edge that it lies beyond,
 * if any.
 */
export function linePosition(
  { axis, below, bins }: Histogram,
  limit: number,
): { readonly share: number; readonly beyond?: 'left' | 'right' } {
  const cell = (limit - axis.low) / axis.step;
  const share = (below + Math.min(axis.cells, Math.max(0, cell))) / bins.length;
  if (cell < 0) return { share, beyond: 'left' };
  return cell > axis.cells ? { share, beyond: 'right' } : { share };
}

/** Returns the limit at a position over the bins: the inverse of `linePosition`, within the axis. */
export function limitAt({ axis, below, bins }: Histogram, share: number): number {
  return axis.low + Math.min(axis.cells, Math.max(0, share * bins.length - below)) * axis.step;
}

function isFilled(bin: Bin | undefined): boolean {
  return bin !== undefined && valueGroups.some((group) => bin.counts[group] > 0);
}
