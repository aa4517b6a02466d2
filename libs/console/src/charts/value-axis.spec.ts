import { marksOf, valueAxis } from './value-axis';

describe('a value axis', () => {
  for (const [largest, counted, max, interval] of [
    [0, true, 1, 1],
    [1, true, 1, 1],
    [3, true, 3, 1],
    [7, true, 8, 2],
    [9, true, 9, 3],
    [10, true, 12, 3],
    [97, true, 100, 25],
    [1001, true, 1500, 500],
    [0.013, false, 0.015, 0.005],
    [0.4, false, 0.4, 0.1],
    [40, false, 40, 10],
  ] as const) {
    it(`for ${counted ? 'counts' : 'values'} up to ${largest} ends at ${max}, with a line every ${interval}`, () => {
      const axis = valueAxis(largest, counted);
      expect(axis.max).toBeCloseTo(max, 9);
      expect(axis.interval).toBeCloseTo(interval, 9);
    });
  }

  it('always has an end, whatever the input', () => {
    for (const largest of [NaN, -1, -Infinity]) expect(valueAxis(largest, true)).toEqual({ max: 1, interval: 1 });
  });

  it('contains the largest value, and has few lines', () => {
    for (let largest = 1; largest < 5000; largest += 7) {
      const axis = valueAxis(largest, true);
      expect(axis.max).toBeGreaterThanOrEqual(largest);
      expect(marksOf(axis).length).toBeLessThanOrEqual(6);
      expect(marksOf(axis).every(Number.isInteger)).toBeTrue();
    }
  });
});
