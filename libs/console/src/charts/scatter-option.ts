import type { ChartOption } from './chart-option';
import type { ChartPalette } from './chart-palette';

/** One quantity, measured in two ways. */
export interface ScatterPoint {
  readonly x: number;
  readonly y: number;
}

/** y = slope · x + offset */
export interface ScatterLine {
  readonly slope: number;
  readonly offset: number;
}

export interface ScatterDrawing {
  readonly points: readonly ScatterPoint[];
  readonly line: ScatterLine | undefined;
  readonly xName: string;
  readonly yName: string;
  readonly language: string;
  readonly palette: ChartPalette;
}

/** More points would only hide each other, and each one is an element of the page. */
const mostPoints = 500;
const fontSize = 12;

/** Returns points in a square around zero, the line where both measures agree, and the fitted line. */
export function scatterOption({ points, line, xName, yName, language, palette }: ScatterDrawing): ChartOption {
  const reach = reachOf(points);
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const text = { color: palette.inkSoft, fontSize, fontFamily: palette.fontFamily };
  const axis = {
    type: 'value' as const,
    min: -reach,
    max: reach,
    interval: reach / 2,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { ...text, formatter: (value: number) => number.format(value), margin: 6 },
    splitLine: { lineStyle: { color: palette.line } },
    nameLocation: 'middle' as const,
    nameTextStyle: text,
  };
  const drawn = everyNth(points, Math.ceil(points.length / mostPoints));
  return {
    animation: false,
    grid: { left: 48, right: 12, top: 10, bottom: 42, outerBoundsMode: 'none' },
    xAxis: { ...axis, name: xName, nameGap: 26 },
    yAxis: { ...axis, name: yName, nameGap: 34 },
    series: [
      straightLine({ slope: 1, offset: 0 }, reach, palette.inkSoft, 'dashed'),
      {
        type: 'scatter',
        data: drawn.map(({ x, y }) => [x, y]),
        symbolSize: 5,
        itemStyle: { color: palette.tone('second'), opacity: 0.55 },
        silent: true,
      },
      ...(line ? [straightLine(line, reach, palette.ink, 'solid')] : []),
    ],
  };
}

function straightLine({ slope, offset }: ScatterLine, reach: number, color: string, type: 'solid' | 'dashed') {
  return {
    type: 'line' as const,
    data: [-reach, reach].map((x) => [x, slope * x + offset]),
    showSymbol: false,
    clip: true,
    silent: true,
    lineStyle: { color, type, width: type === 'solid' ? 2 : 1 },
  };
}

/** Returns the smallest multiple of ten that is above the absolute value of every coordinate. */
export function reachOf(points: readonly ScatterPoint[]): number {
  const largest = points.reduce((most, { x, y }) => Math.max(most, Math.abs(x), Math.abs(y)), 0);
  return Math.max(10, Math.ceil(largest / 10) * 10);
}

function everyNth<Item>(items: readonly Item[], n: number): readonly Item[] {
  return items.filter((_, index) => index % Math.max(1, n) === 0);
}
