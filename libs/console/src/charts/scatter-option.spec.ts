import { reachOf, scatterOption } from './scatter-option';

describe("a scatter plot's options", () => {
  const palette = {
    ink: '#111111',
    inkSoft: '#555555',
    line: '#cccccc',
    surface: '#ffffff',
    fontFamily: 'sans-serif',
    tone: () => '#2c5fc4',
  };
  const told = (count: number, line?: { slope: number; offset: number }) => {
    const points = Array.from({ length: count }, (_, index) => ({ x: index % 30, y: -(index % 25) }));
    const option = scatterOption({ points, line, xName: 'x', yName: 'y', language: 'en', palette });
    return option.series as readonly { readonly type: string; readonly data: readonly (readonly number[])[] }[];
  };

  it('have axes that end at the same round number in all directions', () => {
    expect(reachOf([{ x: 3, y: -27 }])).toBe(30);
    expect(reachOf([])).toBe(10);
  });

  it('include the line where both measures agree and the fitted line', () => {
    expect(told(3, { slope: 0.5, offset: 1 }).map(({ type }) => type)).toEqual(['line', 'scatter', 'line']);
    expect(told(31, { slope: 0.5, offset: 1 })[2]?.data).toEqual([
      [-30, -14],
      [30, 16],
    ]);
    expect(told(3).map(({ type }) => type)).toEqual(['line', 'scatter']);
  });

  it('draw only as many points as can be distinguished', () => {
    expect(told(10)[1]?.data.length).toBe(10);
    expect(told(4000)[1]?.data.length).toBe(500);
  });
});
