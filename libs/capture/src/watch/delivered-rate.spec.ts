import { DeliveredRate } from './delivered-rate';

describe('the rate that a video delivers', () => {
  function watched(moments: readonly (readonly [atMs: number, pictures: number])[]): number | undefined {
    const rate = new DeliveredRate();
    for (const [atMs, pictures] of moments) rate.count(atMs, pictures);
    return rate.perSecond;
  }

  it('is pictures by time, those that the page was too slow to look at included', () => {
    expect(
      watched([
        [0, 1],
        [500, 16],
        [1000, 31],
        [2000, 61],
      ]),
    ).toBe(30);
  });

  it('is not told of a moment', () => {
    expect(watched([])).toBeUndefined();
    expect(
      watched([
        [0, 1],
        [900, 30],
      ]),
    ).toBeUndefined();
  });

  it('leaves out a time in which nothing was shown, as while the page was hidden', () => {
    expect(
      watched([
        [0, 1],
        [1000, 31],
        [61_000, 40],
        [62_000, 70],
      ]),
    ).toBe(30);
  });
});
