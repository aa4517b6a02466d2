import { closeUpOf, pushed, wholeOf, zoomed } from './zoom';

describe('the zoom of a picture', () => {
  const image = { width: 400, height: 200 };
  const whole = wholeOf(image);

  it('starts with the whole picture, and never shows more', () => {
    expect(zoomed(whole, image, 0.5)).toEqual(whole);
    expect(zoomed(zoomed(whole, image, 2), image, 0.5)).toEqual(whole);
  });

  it('keeps the point under the pointer in its position', () => {
    expect(zoomed(whole, image, 2, { x: 100, y: 50 })).toEqual({ x: 50, y: 25, width: 200, height: 100 });
  });

  it('stops at its maximum', () => {
    expect(zoomed(whole, image, 1000).width).toBe(50);
  });

  it('never shows anything outside the picture', () => {
    const near = zoomed(whole, image, 2);
    expect(pushed(near, image, 1000, 1000)).toEqual({ x: 0, y: 0, width: 200, height: 100 });
    expect(pushed(near, image, -1000, -1000)).toEqual({ x: 200, y: 100, width: 200, height: 100 });
    expect(zoomed(near, image, 0.9, { x: 0, y: 0 }).x).toBeGreaterThanOrEqual(0);
  });

  it('fits a face with a margin, wherever it is', () => {
    expect(closeUpOf({ x: 150, y: 60, width: 100, height: 80 }, image)).toEqual({
      x: 96,
      y: 48,
      width: 208,
      height: 104,
    });
    expect(closeUpOf({ x: -50, y: -50, width: 60, height: 60 }, image)).toEqual(
      jasmine.objectContaining({ x: 0, y: 0 }),
    );
    expect(closeUpOf({ x: 0, y: 0, width: 4000, height: 4000 }, image)).toEqual(whole);
  });
});
