import { deviationFromBeat } from './even-spacing';

const from = Date.UTC(2026, 2, 1);
const beat = (count: number, everyMs: number) =>
  Array.from({ length: count }, (_, index) => Math.round(from + index * everyMs));

describe('the deviation from a beat', () => {
  for (const everyMs of [100, 1000 / 30, 1000 / 29.97, 250.4]) {
    it(`of times ${everyMs.toFixed(2)} ms apart is what rounding to whole milliseconds explains`, () => {
      expect(deviationFromBeat(beat(12, everyMs))).toBeLessThan(0.6);
    });
  }

  it('is how far one time lies off the beat of the others, in milliseconds', () => {
    const late = beat(41, 100).map((time, index) => (index === 20 ? time + 30 : time));
    expect(deviationFromBeat(late)).toBeCloseTo(29.3, 1);
  });

  it('of frames that a device takes as fast as it can is milliseconds', () => {
    expect(deviationFromBeat([0, 103, 205, 311, 412, 514].map((after) => from + after))).toBeGreaterThan(1);
  });
});
