import { irisContrast } from './iris-contrast';

/** An eye of 60 pixels from corner to corner, whose opening is so high; skin around it. */
function contrastOf(height: number, inOpening: (fromMiddle: number) => number): number {
  const [width, pictureHeight] = [120, 80];
  const data = Uint8Array.from({ length: width * pictureHeight * 4 }, (_, i) => {
    const [x, y] = [Math.floor(i / 4) % width, Math.floor(i / 4 / width)];
    const inside = Math.abs(y - 40) < height / 2 && Math.abs(x - 60) < 30;
    return inside ? inOpening(x - 60) : 150;
  });
  return irisContrast({ width, height: pictureHeight, data }, { x: 30, y: 40 }, { x: 90, y: 40 }, { x: 60, y: 40 });
}

const irisBetweenWhite = (fromMiddle: number) => (Math.abs(fromMiddle) < 12 ? 40 : 210);

describe('the contrast of an iris', () => {
  it('is high between lids that are wide apart, and between narrow ones', () => {
    expect(contrastOf(24, irisBetweenWhite)).toBeGreaterThan(1);
    expect(contrastOf(13, irisBetweenWhite)).toBeGreaterThan(0.6);
  });

  it('is none of a line of lashes, nor of skin', () => {
    expect(contrastOf(5, () => 40)).toBeLessThan(0.1);
    expect(contrastOf(0, () => 150)).toBeCloseTo(0, 6);
  });

  it('is 0 of an eye without width, not an error', () => {
    const picture = { width: 2, height: 2, data: new Uint8Array(16) };
    expect(irisContrast(picture, { x: 1, y: 1 }, { x: 1, y: 1 }, { x: 1, y: 1 })).toBe(0);
  });
});
