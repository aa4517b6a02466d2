import { slicesAlong } from './slices';

describe('slicesAlong', () => {
  const covered = (slices: ReturnType<typeof slicesAlong>) => slices.map(({ to, toLength }) => [to, to + toLength]);

  it('covers the canvas with a picture of its size unchanged', () => {
    expect(slicesAlong(480, 480, 1, 0)).toEqual([{ from: 0, fromLength: 480, to: 0, toLength: 480 }]);
  });

  it('extends the outermost pixels to the edges of a longer canvas', () => {
    expect(slicesAlong(480, 640, 1, 0)).toEqual([
      { from: 0, fromLength: 1, to: 0, toLength: 80 },
      { from: 0, fromLength: 480, to: 80, toLength: 480 },
      { from: 479, fromLength: 1, to: 560, toLength: 80 },
    ]);
  });

  for (const [scale, shift] of [
    [1, 37],
    [1, -37],
    [0.7, 120],
    [1.5, 60],
    [0.5, -300],
  ] as const) {
    it(`leaves no gap at scale ${scale} and shift ${shift}`, () => {
      const ranges = covered(slicesAlong(480, 640, scale, shift));
      expect(ranges[0]?.[0]).toBeLessThanOrEqual(0);
      expect(ranges.at(-1)?.[1]).toBeGreaterThanOrEqual(640);
      for (const [index, [start]] of ranges.slice(1).entries()) expect(start).toBeCloseTo(ranges[index]?.[1] ?? NaN);
    });
  }

  it('moves the picture by the shift', () => {
    const picture = slicesAlong(480, 640, 1, 25).find(({ fromLength }) => fromLength === 480);
    expect(picture?.to).toBe(105);
  });
});
