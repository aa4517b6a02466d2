import { overlap, withoutOverlaps } from './overlap';

const square = { left: 0, top: 0, right: 10, bottom: 10 };
const moved = (by: number) => ({ left: by, top: 0, right: 10 + by, bottom: 10 });

describe('overlap', () => {
  it('is 1 of a rectangle with itself, 0 of rectangles apart or side by side', () => {
    expect(overlap(square, square)).toBe(1);
    expect(overlap(square, moved(20))).toBe(0);
    expect(overlap(square, moved(10))).toBe(0);
  });

  it('is the common area over the united one', () => {
    expect(overlap(square, moved(5))).toBeCloseTo(1 / 3, 12);
  });

  it('of rectangles without area is no overlap, not a division by zero', () => {
    const nothing = { left: 3, top: 3, right: 3, bottom: 3 };
    expect(overlap(nothing, nothing)).toBe(0);
  });

  it('leaves the surest of those that overlap', () => {
    const first = { edges: square };
    const same = { edges: moved(2) };
    const other = { edges: moved(8) };
    expect(withoutOverlaps([first, same, other], 0.3)).toEqual([first, other]);
  });
});
