import type { Params } from '@angular/router';
import type { ChartTone } from './chart-tones';

/** A place on the axis along which a chart is read. */
export interface ChartPoint {
  /** Short, beside the axis; where there is no room, some are left out. */
  readonly label: string;
  /** In full, for the table and the tooltip. */
  readonly name: string;
  /** The list of attempts behind it, by the query of its address. */
  readonly attempts?: Params;
}

/** Bars or a line: one value for each point of the chart. */
export interface ChartSeries {
  readonly name: string;
  readonly tone: ChartTone;
  readonly kind: 'bar' | 'line';
  /** In the order of the points; undefined where there is no value, which is not the same as none. */
  readonly values: readonly (number | undefined)[];
}

/** A line across the chart, such as a limit. */
export interface ChartMark {
  /** How far along the axis: 0 is its start, 1 its end. */
  readonly at: number;
  readonly label: string;
}
