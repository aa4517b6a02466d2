import type { Params } from '@angular/router';
import type { ChartTone } from './chart-tones';

/** A point on the axis of a chart. */
export interface ChartPoint {
  /** The short name at the axis; some are left out when there is no room. */
  readonly label: string;
  /** The full name, for the table and the tooltip. */
  readonly name: string;
  /** The query of the address that lists the attempts behind it. */
  readonly attempts?: Params;
}

/** Bars or a line: one value for each point of the chart. */
export interface ChartSeries {
  readonly name: string;
  readonly tone: ChartTone;
  readonly kind: 'bar' | 'line';
  /** In the order of the points. Undefined means that there is no value, which is not zero. */
  readonly values: readonly (number | undefined)[];
}

/** A line across the chart, such as a limit. */
export interface ChartMark {
  /** The position along the axis: 0 is its start, 1 its end. */
  readonly at: number;
  readonly label: string;
}
