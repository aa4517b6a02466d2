import fc from 'fast-check';
import { randomInteger } from './random-integer';

describe('randomInteger', () => {
  it('is between its bounds, both inclusive', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), fc.nat(5000), (min, more) => {
        const value = randomInteger(min, min + more);
        expect(Number.isInteger(value) && value >= min && value <= min + more).toBeTrue();
      }),
    );
  });

  it('draws every value of its range with about the same frequency', () => {
    const counts = new Map<number, number>();
    for (let draw = 0; draw < 6000; draw += 1) {
      const value = randomInteger(3, 8);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual([3, 4, 5, 6, 7, 8]);
    // 1000 expected; ten standard deviations are 290.
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(290);
  });

  it('discards draws that would favour small values', () => {
    const draws = [2 ** 32 - 1, 2 ** 32 - 1, 5];
    spyOn(crypto, 'getRandomValues').and.callFake(<T>(into: T): T => {
      (into as unknown as Uint32Array)[0] = draws.shift() ?? 0;
      return into;
    });
    expect(randomInteger(0, 2)).toBe(2);
    expect(draws).toEqual([]);
  });
});
