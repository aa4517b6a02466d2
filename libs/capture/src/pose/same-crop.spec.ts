import { sameCrop } from './same-crop';

describe('the crop of the comparison', () => {
  /** Where a face comes to lie in the frame. */
  function shown(face: { left: number; top: number; width: number; height: number }) {
    const { scale, left, top } = sameCrop(face);
    return {
      centre: left + scale * (face.left + face.width / 2),
      top: top + scale * face.top,
      height: scale * face.height,
    };
  }

  it('gives a face the place and the size of the drawn one', () => {
    for (const face of [
      { left: 0.35, top: 0.3, width: 0.25, height: 0.32 },
      { left: 0.4, top: 0.35, width: 0.3, height: 0.4 },
    ]) {
      const { centre, top, height } = shown(face);
      expect(centre).toBeCloseTo(0.5, 6);
      expect(top).toBeCloseTo(0.28, 6);
      expect(height).toBeCloseTo(0.64, 6);
    }
  });

  it('shows no edge of the picture: a face in a corner stays aside', () => {
    const { scale, left, top } = sameCrop({ left: 0, top: 0, width: 0.3, height: 0.4 });
    expect([left, top]).toEqual([0, 0]);
    expect(scale).toBeCloseTo(1.6, 6);
    const other = sameCrop({ left: 0.7, top: 0.6, width: 0.3, height: 0.4 });
    expect(other.left).toBeCloseTo(1 - other.scale, 6);
    expect(other.top).toBeCloseTo(1 - other.scale, 6);
  });

  it('makes no picture smaller, and none much larger', () => {
    expect(sameCrop({ left: 0, top: 0, width: 1, height: 1 })).toEqual({ scale: 1, left: 0, top: 0 });
    expect(sameCrop({ left: 0.45, top: 0.45, width: 0.05, height: 0.05 }).scale).toBe(2.5);
  });

  it('takes the usual place where the browser does not know the face', () => {
    const { scale } = sameCrop(undefined);
    expect(scale).toBeGreaterThan(1.2);
    expect(scale).toBeLessThan(1.5);
    expect(sameCrop({ left: 0, top: 0, width: 0, height: 0 })).toEqual(sameCrop(undefined));
  });
});
