import { hourOfAttempts } from '../../testing/hour-of-attempts';
import { figuresOf, medianMs, medianPrecision } from './figures';

const prices = { analyserCallUsd: 0.001, comparerCallUsd: 0.002 };

describe('the figures of several hours', () => {
  it('are sums and rates', () => {
    const hours = [
      hourOfAttempts('2026-05-01T10:00Z'),
      hourOfAttempts('2026-05-01T10:00Z', {
        challenge: 'POSE',
        started: 2,
        passed: 0,
        failed: 2,
        analyserCalls: 4,
        comparerCalls: 5,
      }),
    ];
    const figures = figuresOf(hours, prices);
    expect(figures).toEqual(
      jasmine.objectContaining({
        started: 12,
        passed: 6,
        failed: 4,
        decided: 10,
        passRate: 0.6,
        undecided: 2,
        undecidedRate: 2 / 12,
        analyserCalls: 84,
      }),
    );
    expect(figures.costUsd).toBeCloseTo(0.084 + 0.01, 9);
    expect(figures.costPerAttemptUsd).toBeCloseTo(0.0094, 9);
  });

  it('take those that could not be judged out of the failed and of the pass rate, and leave them decided', () => {
    const hour = hourOfAttempts('2026-05-01T10:00Z', { started: 10, passed: 3, failed: 6, unjudged: 5 });
    expect(figuresOf([hour], prices)).toEqual(
      jasmine.objectContaining({ passed: 3, failed: 1, unjudged: 5, decided: 9, passRate: 0.75, undecided: 1 }),
    );
    const dark = hourOfAttempts('2026-05-01T10:00Z', { started: 2, passed: 0, failed: 2, unjudged: 2 });
    expect(figuresOf([dark], prices).passRate).toBeUndefined();
  });

  it('of nothing have no rate, no median and no price per attempt', () => {
    expect(figuresOf([], prices)).toEqual({
      started: 0,
      passed: 0,
      failed: 0,
      unjudged: 0,
      decided: 0,
      passRate: undefined,
      undecided: 0,
      undecidedRate: undefined,
      medianMs: undefined,
      analyserCalls: 0,
      costUsd: 0,
      costPerAttemptUsd: undefined,
    });
  });

  it('have no pass rate when nothing was decided', () => {
    const figures = figuresOf(
      [hourOfAttempts('2026-05-01T10:00Z', { passed: 0, failed: 0, reasons: {}, durations: [] })],
      prices,
    );
    expect(figures.passRate).toBeUndefined();
    expect(figures.undecidedRate).toBe(1);
  });

  it('never count a negative number as undecided, although attempts of an earlier range may be decided in this one', () => {
    expect(
      figuresOf([hourOfAttempts('2026-05-01T10:00Z', { started: 1, passed: 3, failed: 0 })], prices).undecided,
    ).toBe(0);
  });
});

describe('the median of counted durations', () => {
  /** Returns the upper bound as the API counts it. */
  const upTo = (ms: number) => Math.round(100 * 2 ** (Math.ceil(4 * Math.log2(Math.max(100, ms) / 100)) / 4));

  it('is undefined without durations', () => {
    expect(medianMs([])).toBeUndefined();
    expect(medianMs([{ upToMs: 100, count: 0 }])).toBeUndefined();
  });

  it('does not depend on the order of counts and hours', () => {
    const counts = [
      { upToMs: 800, count: 1 },
      { upToMs: 100, count: 1 },
      { upToMs: 400, count: 1 },
      { upToMs: 100, count: 1 },
      { upToMs: 400, count: 1 },
    ];
    expect(medianMs(counts)).toBeCloseTo(400 / 2 ** (1 / 8), 6);
  });

  it('is within its stated precision', () => {
    for (let seed = 1; seed < 200; seed += 1) {
      const durations = Array.from(
        { length: 2 * seed - 1 },
        (_, index) => 150 + ((seed * 7919 + index * 104_729) % 60_000),
      ).sort((one, other) => one - other);
      const real = durations[seed - 1] ?? NaN;
      const read = medianMs(durations.map((ms) => ({ upToMs: upTo(ms), count: 1 }))) ?? NaN;
      expect(Math.max(read / real, real / read) - 1).toBeLessThan(medianPrecision + 0.002);
    }
  });
});
