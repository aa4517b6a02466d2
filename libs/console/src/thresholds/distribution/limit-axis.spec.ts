import { type AxisLimit, cellEdges, cellOf, limitAxis } from './limit-axis';

const error: AxisLimit = { integer: false, min: 0.001, max: 0.2, relation: '<=', current: 0.02 };
const frames: AxisLimit = { integer: true, min: 1, max: 12, relation: '>=', current: 3 };

/** Returns both ends of an axis. */
function ends(values: readonly number[], limit: AxisLimit): readonly [number, number] {
  const axis = limitAxis(values, limit);
  return [cellEdges(axis, 0)[0], cellEdges(axis, axis.cells - 1)[1]];
}

describe('the axis of a limit’s values', () => {
  it('contains all values and the limit in force, in cells of a round width', () => {
    const axis = limitAxis([0.003, 0.011, 0.034], error);
    expect(axis.step).toBe(0.002);
    const [low, high] = ends([0.003, 0.011, 0.034], error);
    expect([low, high]).toEqual([0.002, 0.034]);
  });

  it("does not extend beyond the limit's bounds", () => expect(ends([0.003, 7], error)).toEqual([0, 0.2]));

  it('excludes a limit that is far from all values', () => {
    expect(ends([2, 10], { integer: false, min: 1, max: 180, relation: '<=', current: 180 })[1]).toBe(10);
  });

  it('excludes a few outliers among many values', () => {
    const values = [...Array.from({ length: 200 }, (_, index) => 0.005 + index / 100_000), 0.19, 0.2];
    expect(ends(values, error)[1]).toBeLessThan(0.03);
  });

  it('has room around a single value, and around equal ones', () => {
    for (const values of [[0.02], [0.02, 0.02, 0.02]]) {
      const [low, high] = ends(values, error);
      expect(low).toBeLessThan(0.01);
      expect(high).toBeGreaterThan(0.04);
    }
  });

  it('exists without values', () => expect(limitAxis([], error).cells).toBeGreaterThan(1));

  it('has one cell per whole number', () => {
    const axis = limitAxis([1, 2, 6], frames);
    expect(axis.step).toBe(1);
    expect([1, 2, 6].map((value) => cellOf(axis, value))).toEqual([0, 1, 5]);
  });

  it('accepts infinite values, and bounds without any room', () => {
    for (const values of [[Infinity], [-Infinity, Infinity], [Number.MAX_SAFE_INTEGER, 0.01], [0, 0]]) {
      const axis = limitAxis(values, error);
      for (const number of [axis.low, axis.step, axis.cells])
        expect(Number.isFinite(number)).withContext(String(values)).toBeTrue();
    }
    expect(limitAxis([5], { integer: true, min: 5, max: 5, relation: '>=', current: 5 }).cells).toBeGreaterThan(0);
  });

  for (const relation of ['<', '<=', '>', '>='] as const) {
    it(`puts a value on an edge on the side where ${relation} puts it`, () => {
      const axis = limitAxis([0.005, 0.03], { ...error, relation });
      const edge = cellEdges(axis, 3)[0];
      const holds = { '<': false, '<=': true, '>': false, '>=': true }[relation];
      const toTheLeft = relation.startsWith('<') ? holds : !holds;
      expect(cellOf(axis, edge)).toBe(toTheLeft ? 2 : 3);
    });
  }

  it('puts each value into the cell whose edges contain it', () => {
    for (const relation of ['<=', '>='] as const) {
      const values = Array.from({ length: 500 }, (_, index) => 0.001 + index * 0.0003);
      const axis = limitAxis(values, { ...error, relation });
      for (const value of values) {
        const [from, to] = cellEdges(axis, cellOf(axis, value));
        expect(value >= from - 1e-9 && value <= to + 1e-9)
          .withContext(String(value))
          .toBeTrue();
      }
    }
  });
});
