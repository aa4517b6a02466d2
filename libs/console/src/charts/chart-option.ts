import type { BarSeriesOption, LineSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { ChartPoint, ChartSeries } from './chart-data';
import type { ChartPalette } from './chart-palette';
import { type ChartLook, chartLooks } from './chart-tones';
import { tooltipOf } from './chart-tooltip';
import { marksOf, shareAxis, valueAxis } from './value-axis';

export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | ScatterSeriesOption | GridComponentOption | TooltipComponentOption
>;

export interface ChartDrawing {
  readonly points: readonly ChartPoint[];
  readonly series: readonly ChartSeries[];
  /** The bars are stacked, as parts of a whole. */
  readonly stacked: boolean;
  readonly format: Intl.NumberFormatOptions;
  readonly language: string;
  readonly palette: ChartPalette;
}

/** The approximate width of a letter beside the axis, in pixels. */
const letterPx = 8.4;
const fontSize = 12;

/** Returns the options for the drawing library. There is no animation. */
export function chartOption({ points, series, stacked, format, language, palette }: ChartDrawing): {
  readonly option: ChartOption;
  readonly plotStartPx: number;
} {
  const axis =
    format.style === 'percent' ? shareAxis : valueAxis(largestOf(series, stacked), format.maximumFractionDigits === 0);
  const short = new Intl.NumberFormat(language, {
    ...format,
    notation: 'compact',
    maximumFractionDigits: undefined,
    minimumFractionDigits: undefined,
  });
  const full = new Intl.NumberFormat(language, format);
  const plotStartPx = Math.ceil(Math.max(...marksOf(axis).map((mark) => short.format(mark).length)) * letterPx) + 10;
  const text = { color: palette.inkSoft, fontSize, fontFamily: palette.fontFamily };
  const option: ChartOption = {
    animation: false,
    grid: { left: plotStartPx, right: plotEndPx, top: 10, bottom: 24, outerBoundsMode: 'none' },
    xAxis: {
      type: 'category',
      data: points.map(({ label }) => label),
      axisLine: { lineStyle: { color: palette.line } },
      axisTick: { show: false },
      axisLabel: { ...text, hideOverlap: true, margin: 8 },
    },
    yAxis: {
      type: 'value',
      min: 0,
      ...axis,
      axisLabel: { ...text, formatter: (value: number) => short.format(value), margin: 8 },
      splitLine: { lineStyle: { color: palette.line } },
    },
    series: series.map((each) => seriesOption(each, stacked, palette)),
    tooltip: {
      trigger: 'axis',
      axisPointer: {
        type: series.some(({ kind }) => kind === 'bar') ? 'shadow' : 'line',
        lineStyle: { color: palette.inkSoft },
        shadowStyle: { color: palette.ink, opacity: 0.07 },
      },
      backgroundColor: palette.surface,
      borderColor: palette.line,
      textStyle: { color: palette.ink, fontSize: 13, fontFamily: palette.fontFamily },
      confine: true,
      transitionDuration: 0,
      formatter: (parameters) => tooltipOf(indexOf(parameters), points, series, palette, full),
    },
  };
  return { option, plotStartPx };
}

/** The free space after the end of the axis, in pixels, so that its last label is not cut off. */
export const plotEndPx = 12;

function largestOf(series: readonly ChartSeries[], stacked: boolean): number {
  const bars = series.filter(({ kind }) => stacked && kind === 'bar');
  const heights =
    bars[0]?.values.map((_, index) => bars.reduce((sum, { values }) => sum + (values[index] ?? 0), 0)) ?? [];
  return [...heights, ...series.flatMap(({ values }) => values)].reduce<number>(
    (largest, value) => Math.max(largest, value ?? 0),
    0,
  );
}

function seriesOption(
  { name, tone, kind, values }: ChartSeries,
  stacked: boolean,
  palette: ChartPalette,
): BarSeriesOption | LineSeriesOption {
  const look = chartLooks[tone];
  const color = palette.tone(tone);
  const data = values.map((value) => value ?? null);
  if (kind === 'line') {
    const lonely = values.filter((value) => value !== undefined).length < 40;
    return {
      type: 'line',
      name,
      data,
      color,
      symbol: look.symbol,
      symbolSize: 7,
      showSymbol: lonely,
      lineStyle: { color, width: 2, type: look.dashes },
      itemStyle: { color },
    };
  }
  return {
    type: 'bar',
    name,
    data,
    stack: stacked ? 'whole' : undefined,
    barMaxWidth: 36,
    barCategoryGap: '22%',
    itemStyle: {
      color,
      decal: decalOf(look.pattern, palette.surface),
      borderColor: palette.surface,
      borderWidth: stacked ? 0.5 : 0,
    },
    emphasis: { disabled: true },
  };
}

function decalOf(pattern: ChartLook['pattern'], color: string) {
  if (pattern === 'stripes')
    return { symbol: 'rect', color, dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4 };
  if (pattern === 'dots')
    return {
      symbol: 'circle',
      color,
      symbolSize: 0.8,
      dashArrayX: [
        [4, 4],
        [0, 4, 4, 0],
      ],
      dashArrayY: [4, 0],
    };
  return undefined;
}

function indexOf(parameters: unknown): number {
  const first: unknown = Array.isArray(parameters) ? parameters[0] : parameters;
  return typeof first === 'object' && first !== null && 'dataIndex' in first && typeof first.dataIndex === 'number'
    ? first.dataIndex
    : 0;
}
