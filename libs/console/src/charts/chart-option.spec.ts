import { type ChartDrawing, chartOption } from './chart-option';

const palette = {
  ink: '#111111',
  inkSoft: '#555555',
  line: '#cccccc',
  surface: '#ffffff',
  fontFamily: 'sans-serif',
  tone: (tone: string) => `colour of ${tone}`,
};
const points = ['Mon', 'Tue'].map((label) => ({ label, name: `${label} in full` }));

function drawing(changes: Partial<ChartDrawing> = {}): ChartDrawing {
  return {
    points,
    series: [
      { name: 'Passed', tone: 'passed', kind: 'bar', values: [7, 2] },
      { name: 'Failed', tone: 'failed', kind: 'bar', values: [3, 1] },
    ],
    stacked: true,
    format: { maximumFractionDigits: 0 },
    language: 'en',
    palette,
    ...changes,
  };
}

/** Returns the library's options, with untyped fields. */
function told(changes: Partial<ChartDrawing> = {}) {
  const { option } = chartOption(drawing(changes));
  const [yAxis, tooltip] = [option.yAxis, option.tooltip].map((part) => Object(part) as Record<string, unknown>);
  return { yAxis, tooltip, option, series: (option.series as readonly Record<string, unknown>[]) ?? [] };
}

describe("a chart's options", () => {
  it('reach as high as stacked bars', () => {
    expect(told().yAxis).toEqual(jasmine.objectContaining({ max: 12, interval: 3 }));
    expect(told({ stacked: false }).yAxis).toEqual(jasmine.objectContaining({ max: 8, interval: 2 }));
  });

  it('show percentages on a scale up to 100 %', () => {
    const series = [{ name: 'Pass rate', tone: 'passed', kind: 'line', values: [0.1, undefined] }] as const;
    expect(told({ series, format: { style: 'percent' } }).yAxis).toEqual(
      jasmine.objectContaining({ max: 1, interval: 0.25 }),
    );
  });

  it('leave a gap for a missing value', () => {
    const { series } = told({
      series: [{ name: 'Pass rate', tone: 'passed', kind: 'line', values: [0.5, undefined] }],
    });
    expect(series[0]?.['data']).toEqual([0.5, null]);
    expect(series[0]?.['connectNulls']).toBeFalsy();
  });

  it('distinguish bars by pattern, not by colour alone', () => {
    const [passed, failed] = told().series.map(({ itemStyle }) => Object(itemStyle) as Record<string, unknown>);
    expect(passed?.['decal']).toBeUndefined();
    expect(failed?.['decal']).toEqual(jasmine.objectContaining({ symbol: 'rect' }));
  });

  it('disable animations', () => expect(told().option['animation']).toBeFalse());

  it("format numbers in the page's language", () => {
    const german = told({ language: 'de', format: { maximumFractionDigits: 1 } }).yAxis?.['axisLabel'] as {
      formatter: (value: number) => string;
    };
    expect(german.formatter(2.5)).toBe('2,5');
  });

  it('list every value of a point, and never treat a name as markup', () => {
    const series = [
      { name: '<img src=x>', tone: 'passed', kind: 'bar', values: [1200, 0] },
      { name: 'Failed', tone: 'failed', kind: 'bar', values: [undefined, 0] },
    ] as const;
    const { tooltip } = told({ series });
    const element = (tooltip?.['formatter'] as (parameters: unknown) => HTMLElement)([{ dataIndex: 0 }]);
    expect(element.querySelector('img')).toBeNull();
    expect(element.textContent).toBe('Mon in full<img src=x>1,200Failed–');
  });

  it('leave room for the longest number beside the axis', () => {
    const narrow = chartOption(drawing()).plotStartPx;
    const wide = chartOption(drawing({ format: { style: 'currency', currency: 'USD' }, language: 'de' })).plotStartPx;
    expect(wide).toBeGreaterThan(narrow);
  });

  it('exist for an empty chart', () => {
    expect(() => chartOption(drawing({ points: [], series: [] }))).not.toThrow();
  });
});
