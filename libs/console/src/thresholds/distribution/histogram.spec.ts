import { previewed } from '../testing/view';
import { histogram, limitAt, linePosition } from './histogram';
import { limitAxis } from './limit-axis';
import { moved, lineStep, onStep } from './limit-line';
import { groupedValues, sides, sidesOf } from './sides';

const bounds = { integer: false, min: 0, max: 10 };
const limit = { ...bounds, relation: '<=', current: 5 } as const;

function of(genuine: readonly number[], attack: readonly number[] = [], unreviewed: readonly number[] = []) {
  const groups = { genuine, attack, unreviewed };
  return histogram(groups, limitAxis([...genuine, ...attack, ...unreviewed], limit));
}

describe('values grouped by review', () => {
  it('exclude attempts in which nothing was measured', () => {
    const attempts = [
      previewed('passed', 'passed', { review: 'genuine', values: { a: 1 } }),
      previewed('passed', 'passed', { review: 'attack-mask', values: { a: 2, b: 9 } }),
      previewed('passed', 'passed', { review: 'attack-print', values: { a: 3 } }),
      previewed('passed', 'passed', { values: { a: 4 } }),
      previewed('passed', 'passed', { values: { a: NaN } }),
      previewed('passed', 'passed', { review: 'genuine', values: {} }),
    ];
    expect(groupedValues(attempts, 'a')).toEqual({ genuine: [1], attack: [2, 3], unreviewed: [4] });
    expect(groupedValues(attempts, 'constructor')).toEqual({ genuine: [], attack: [], unreviewed: [] });
  });

  it('are on one side of a limit or the other, by its relation', () => {
    const values = [1, 2, 3];
    expect(sidesOf(values, '<=', 2)).toEqual({ meet: 2, miss: 1 });
    expect(sidesOf(values, '<', 2)).toEqual({ meet: 1, miss: 2 });
    expect(sidesOf(values, '>=', 2)).toEqual({ meet: 2, miss: 1 });
    expect(sidesOf(values, '>', 2)).toEqual({ meet: 1, miss: 2 });
    expect(sidesOf(values, '=', 2)).toEqual({ meet: 1, miss: 2 });
    expect(sides({ genuine: values, attack: [], unreviewed: [Infinity] }, '<=', 2)).toEqual({
      genuine: { meet: 2, miss: 1 },
      attack: { meet: 0, miss: 0 },
      unreviewed: { meet: 0, miss: 1 },
    });
  });
});

describe('a histogram', () => {
  it('counts each group in the same bins, and every value once', () => {
    const { bins, totals } = of([1, 2, 2, 9], [5, 25], [-Infinity, Infinity]);
    const sum = (group: 'genuine' | 'attack' | 'unreviewed') =>
      bins.reduce((all, { counts }) => all + counts[group], 0);
    expect([sum('genuine'), sum('attack'), sum('unreviewed')]).toEqual([4, 2, 2]);
    expect(totals).toEqual({ genuine: 4, attack: 2, unreviewed: 2 });
  });

  it('collects values beyond the axis at its ends, and only then', () => {
    expect(of([1, 9]).bins.every(({ from, to }) => from !== undefined && to !== undefined)).toBeTrue();
    const { bins, below } = of([-4, 1, 9, 25, 30]);
    expect(below).toBe(1);
    expect(bins[0]).toEqual(jasmine.objectContaining({ counts: { genuine: 1, attack: 0, unreviewed: 0 } }));
    expect(bins[0]?.from).toBeUndefined();
    expect(bins.at(-1)?.to).toBeUndefined();
    expect(bins.at(-1)?.counts.genuine).toBe(2);
  });

  for (const values of [[], [5], [5, 5, 5], [Infinity], [-Infinity]]) {
    it(`exists for ${JSON.stringify(values.map(String))}`, () => {
      const { bins, totals } = of(values);
      expect(totals.genuine).toBe(values.length);
      expect(bins.reduce((all, { counts }) => all + counts.genuine, 0)).toBe(values.length);
    });
  }

  it('converts a limit to a position and back', () => {
    for (const drawn of [of([1, 2, 9]), of([-4, 1, 9]), of([1, 9, 30])]) {
      for (const value of [1, 2.5, 5, 9])
        expect(limitAt(drawn, linePosition(drawn, value).share)).toBeCloseTo(value, 9);
    }
  });

  it('shows a limit beyond the axis at its edge, and says so', () => {
    const drawn = of([4, 6]);
    expect(linePosition(drawn, 0)).toEqual({ share: 0, beyond: 'left' });
    expect(linePosition(drawn, 10)).toEqual({ share: 1, beyond: 'right' });
    expect(linePosition(drawn, 5).beyond).toBeUndefined();
  });
});

describe('a limit’s line', () => {
  it('moves in steps within its bounds', () => {
    expect(moved(bounds, 5, 0.1, 'ArrowRight')).toBe(5.1);
    expect(moved(bounds, 5, 0.1, 'ArrowDown')).toBe(4.9);
    expect(moved(bounds, 5, 0.1, 'PageUp')).toBe(6);
    expect(moved(bounds, 9.95, 0.1, 'ArrowUp')).toBe(10);
    expect(moved(bounds, 0, 0.1, 'PageDown')).toBe(0);
    expect(moved(bounds, 5, 0.1, 'Home')).toBe(0);
    expect(moved(bounds, 5, 0.1, 'End')).toBe(10);
    for (const key of ['a', 'Tab', 'constructor', '']) expect(moved(bounds, 5, 0.1, key)).toBeUndefined();
  });

  it('stops at round numbers', () => {
    expect(lineStep(bounds, 0.002)).toBe(0.0002);
    expect(lineStep({ ...bounds, integer: true }, 1)).toBe(1);
    expect(onStep(bounds, 0.30000000000000004, 0.1)).toBe(0.3);
    expect(onStep(bounds, 12, 0.1)).toBe(10);
  });
});
