import { fitLine } from './line-fit';

describe('a line fitted to points', () => {
  const xs = [-26, -22, -18, 18, 22, 26];
  /** Errors that are the same in every run and correlate with neither coordinate. */
  const errors = [1, -1, 0.5, -0.5, 1, -1];

  it('is exact if the points lie on a line', () => {
    const fit = fitLine(xs.map((x) => ({ x, y: 0.9 * x + 2 })));
    expect(fit?.slope).toBeCloseTo(0.9, 10);
    expect(fit?.offset).toBeCloseTo(2, 10);
    expect(fit?.scatter).toBeCloseTo(0, 6);
    expect(fit?.standardError).toBeCloseTo(0, 6);
  });

  it('is the same line if the coordinates are swapped', () => {
    const points = xs.map((x, index) => ({ x: x + (errors[index] ?? 0), y: 1.1 * x - (errors[5 - index] ?? 0) }));
    const fit = fitLine(points);
    const turned = fitLine(points.map(({ x, y }) => ({ x: y, y: x })));
    expect(fit?.slope).toBeCloseTo(1 / (turned?.slope ?? 0), 10);
    expect(fit?.slope).toBeCloseTo(1.1, 1);
  });

  it('has a smaller standard error with more points, and states the scatter', () => {
    const few = xs.map((x, index) => ({ x, y: x + (errors[index] ?? 0) }));
    const many = Array.from({ length: 100 }, () => few).flat();
    const [sure, unsure] = [fitLine(many), fitLine(few)];
    expect(sure?.standardError).toBeLessThan((unsure?.standardError ?? 0) / 9);
    expect(sure?.scatter).toBeGreaterThan(0.8);
    expect(sure?.scatter).toBeLessThan(1);
  });

  it('has a large standard error if all points are close together on one side', () => {
    const oneSided = errors.map((error, index) => ({ x: 24 + 0.3 * index, y: 24 + 0.3 * index + error }));
    expect(fitLine(oneSided)?.standardError ?? Infinity).toBeGreaterThan(0.1);
  });

  it('is undefined for points without a direction and for fewer than three points', () => {
    expect(fitLine(xs.map(() => ({ x: 20, y: 21 })))).toBeUndefined();
    expect(fitLine(xs.map((x) => ({ x, y: -x })))).toBeUndefined();
    expect(fitLine([{ x: 1, y: 1 }])).toBeUndefined();
  });
});
