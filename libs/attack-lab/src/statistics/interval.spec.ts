import { seeded } from '../random';
import { rateOf, wilsonInterval } from './interval';

const random = () => seeded('interval');

describe('the interval of a rate', () => {
  it('holds the rate, and is wider than chance among attempts alone where people differ', () => {
    const counts = Array.from({ length: 20 }, (_, index) => ({
      person: `p${index}`,
      samples: 50,
      accepted: index < 4 ? 40 : 0,
    }));
    const { rate, low, high } = rateOf(counts, random());
    expect(rate).toBeCloseTo(0.16);
    expect(low).toBeLessThan(rate);
    expect(high).toBeGreaterThan(rate);
    const independent = wilsonInterval(160, 1000);
    expect(high - low).toBeGreaterThan(2 * (independent.high - independent.low));
  });

  it('does not claim certainty where nothing was accepted: three in a hundred may have been missed', () => {
    const { rate, low, high } = rateOf(
      [
        { person: 'a', samples: 50, accepted: 0 },
        { person: 'b', samples: 50, accepted: 0 },
      ],
      random(),
    );
    expect([rate, low]).toEqual([0, 0]);
    expect(high).toBeCloseTo(0.037, 3);
  });

  it('counts what it is told to count', () => {
    const counts = [
      { person: 'a', samples: 10, accepted: 9 },
      { person: 'b', samples: 10, accepted: 7 },
    ];
    expect(rateOf(counts, random(), ({ samples, accepted }) => samples - accepted).rate).toBeCloseTo(0.2);
  });

  it('knows nothing without samples', () => {
    expect(rateOf([], random())).toEqual({ samples: 0, accepted: 0, rate: 0, low: 0, high: 1 });
  });
});
