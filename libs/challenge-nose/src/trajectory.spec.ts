import * as fc from 'fast-check';
import { parabolaError } from './trajectory';

describe('parabolaError', () => {
  function points(...positions: readonly (readonly [number, number])[]) {
    return positions.map(([x, y]) => ({ x, y }));
  }

  it('is zero for points on a parabola', () => {
    const onParabola = [0.1, 0.2, 0.35, 0.5, 0.8].map((x) => [x, 3 * x * x - x + 0.25] as const);
    expect(parabolaError(points(...onParabola))).toBeCloseTo(0, 14);
  });

  it('is zero for points on a line', () => {
    expect(parabolaError(points([0, 0], [1, 1], [2, 2], [3, 3]))).toBeCloseTo(0, 14);
  });

  it('is the root mean square distance from the best parabola', () => {
    // Symmetric about x = 0: the best fit is 1/3 + x²/…; residuals of (−1, 0, 1 twice) leave ±0.5 at the doubled point only.
    expect(parabolaError(points([-1, 0], [0, 0], [1, 1], [1, 0]))).toBeCloseTo(
      Math.sqrt((0.5 ** 2 + 0.5 ** 2) / 4),
      14,
    );
  });

  it('does not depend on the position of the points, and scales with y', () => {
    const position = fc.record({ x: fc.integer({ min: 0, max: 40 }), y: fc.integer({ min: 0, max: 40 }) });
    fc.assert(
      fc.property(
        fc.array(position, { minLength: 4, maxLength: 20 }),
        fc.integer({ min: -50, max: 50 }),
        (integers, shift) => {
          const error = parabolaError(integers);
          if (error === undefined) return;
          expect(parabolaError(integers.map(({ x, y }) => ({ x: x + shift, y: y - shift })))).toBeCloseTo(error, 9);
          expect(parabolaError(integers.map(({ x, y }) => ({ x, y: 3 * y })))).toBeCloseTo(3 * error, 9);
        },
      ),
    );
  });

  it('stays accurate when points are close together', () => {
    const close = [0, 1, 2, 3, 4].map((step) => [0.5 + step * 1e-6, 0.4 + (step % 2) * 0.01] as const);
    const wide = [0, 1, 2, 3, 4].map((step) => [step, (step % 2) * 0.01] as const);
    expect(parabolaError(points(...close))).toBeCloseTo(parabolaError(points(...wide)) ?? NaN, 9);
  });

  const undetermined = [
    { given: 'no points', positions: points() },
    { given: 'two points', positions: points([0, 0], [1, 1]) },
    { given: 'points above one another', positions: points([0.5, 0], [0.5, 1], [0.5, 2], [0.5, 3]) },
    { given: 'two different x only', positions: points([0.5, 0], [0.6, 1], [0.5, 2], [0.6, 3]) },
  ];
  for (const { given, positions } of undetermined) {
    it(`is undefined for ${given}`, () => {
      expect(parabolaError(positions)).toBeUndefined();
    });
  }

  it('is never small for numbers that overflow', () => {
    const huge = Number.MAX_VALUE;
    expect(parabolaError(points([0, 0], [1, huge], [2, -huge], [3, huge]))).not.toBeLessThan(1);
  });
});
