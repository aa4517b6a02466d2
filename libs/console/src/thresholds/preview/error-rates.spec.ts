import type { ReviewLabel } from '@liveness/domain';
import { previewed } from '../testing/view';
import { attackKinds, errorRates, minSamples, wilsonInterval } from './error-rates';

/** Returns `all` reviewed attempts; the given numbers of them pass before and after. */
function reviewed(review: ReviewLabel | undefined, all: number, passBefore: number, passAfter: number) {
  return Array.from({ length: all }, (_, index) =>
    previewed(index < passBefore ? 'passed' : 'failed', index < passAfter ? 'passed' : 'failed', {
      ...(review && { review }),
    }),
  );
}

describe('the error rates of ISO/IEC 30107-3', () => {
  it('are the share of genuine attempts that fail and, for each kind, the share of attacks that pass', () => {
    const { bpcer, apcer, highestApcer } = errorRates([
      ...reviewed('genuine', 20, 18, 16),
      ...reviewed('attack-print', 10, 1, 0),
      ...reviewed('attack-screen', 20, 1, 4),
    ]);
    expect([bpcer.before.rate, bpcer.after.rate]).toEqual([0.1, 0.2]);
    expect(bpcer.after).toEqual(jasmine.objectContaining({ errors: 4, samples: 20 }));
    const rates = Object.fromEntries(apcer.map(({ kind, before, after }) => [kind, [before.rate, after.rate]]));
    expect(rates['attack-print']).toEqual([0.1, 0]);
    expect(rates['attack-screen']).toEqual([0.05, 0.2]);
    expect(highestApcer).toEqual({ before: 'attack-print', after: 'attack-screen' });
  });

  it('list every kind, even without attempts', () =>
    expect(errorRates([]).apcer.map(({ kind }) => kind)).toEqual([...attackKinds]));

  it('are absent when there are too few samples', () => {
    const { bpcer, apcer, highestApcer } = errorRates([
      ...reviewed('genuine', minSamples - 1, 0, 0),
      ...reviewed('attack-mask', minSamples - 1, 9, 9),
    ]);
    expect(bpcer.before).toEqual({ errors: 9, samples: 9 });
    expect(apcer.find(({ kind }) => kind === 'attack-mask')?.after).toEqual({ errors: 9, samples: 9 });
    expect(highestApcer).toBeUndefined();
  });

  it('exclude kinds with too few samples from the highest rate', () => {
    const { highestApcer } = errorRates([
      ...reviewed('attack-mask', 3, 3, 3),
      ...reviewed('attack-print', minSamples, 1, 1),
    ]);
    expect(highestApcer).toEqual({ before: 'attack-print', after: 'attack-print' });
  });

  it('ignore attempts without a review', () =>
    expect(errorRates(reviewed(undefined, 50, 50, 0)).bpcer.after.samples).toBe(0));
});

describe('Wilson’s interval', () => {
  for (const [errors, samples, low, high] of [
    [0, 10, 0, 0.27753],
    [10, 10, 0.72247, 1],
    [5, 10, 0.23659, 0.76341],
    [1, 20, 0.00888, 0.23613],
    [81, 263, 0.25525, 0.36617],
  ] as const) {
    it(`is correct for ${errors} errors in ${samples} samples`, () => {
      const interval = wilsonInterval(errors, samples);
      expect(interval.low).toBeCloseTo(low, 4);
      expect(interval.high).toBeCloseTo(high, 4);
    });
  }

  it('covers all rates when there are no samples', () => expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 }));

  it('always contains the observed rate, within 0 and 1', () => {
    for (let samples = 1; samples <= 60; samples += 1) {
      for (let errors = 0; errors <= samples; errors += 1) {
        const { low, high } = wilsonInterval(errors, samples);
        expect(0 <= low && low <= errors / samples && errors / samples <= high && high <= 1)
          .withContext(`${errors} of ${samples}`)
          .toBeTrue();
      }
    }
  });
});
