import { contrast, mixed, movedUntil } from './contrast';

describe('contrast', () => {
  for (const [first, second, expected] of [
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.478],
    ['#767676', '#FFFFFF', 4.542],
    ['#0b6b58', '#f5f6f2', 5.938],
    ['#ff0000', '#ffffff', 3.998],
    ['#123456', '#123456', 1],
  ] as const)
    it(`is ${expected} between ${first} and ${second}, either way`, () => {
      expect(contrast(first, second)).toBeCloseTo(expected, 3);
      expect(contrast(second, first)).toBeCloseTo(expected, 3);
    });
});

describe('mixed', () => {
  it('is the first colour, the second, or one between', () => {
    expect([0, 0.5, 1].map((share) => mixed('#00ff10', '#ffffff', share))).toEqual(['#00ff10', '#80ff88', '#ffffff']);
  });
});

describe('movedUntil', () => {
  it('leaves a colour alone that has the contrast', () => {
    expect(movedUntil(4.5, '#0b6b58', '#000000', ['#ffffff'])).toBe('#0b6b58');
  });

  it('moves no further than it takes', () => {
    const moved = movedUntil(4.5, '#ffd200', '#000000', ['#ffffff', '#eeeeee']);
    expect(contrast(moved, '#eeeeee')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(moved, '#eeeeee')).toBeLessThan(4.8);
  });

  it('ends at the other colour', () => {
    expect(movedUntil(22, '#ffffff', '#000000', ['#ffffff'])).toBe('#000000');
  });
});
