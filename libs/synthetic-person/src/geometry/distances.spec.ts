import { blended, carved, common, ellipsoid, rod, sphere } from './distances';

describe('distances', () => {
  it('are zero on a surface, negative inside and positive outside', () => {
    expect(sphere(2, 0, 0, 2)).toBe(0);
    expect(ellipsoid(0, 3, 0, 1, 3, 2)).toBeCloseTo(0, 12);
    expect(ellipsoid(0, 1, 0, 1, 3, 2)).toBeLessThan(0);
    expect(rod(0, 0.5, 0, 0, 0, 1, 0, 0.2, 0.4)).toBeCloseTo(-0.3, 12);
    expect(rod(0, 3, 0, 0, 0, 1, 0, 0.2, 0.4)).toBeCloseTo(1.6, 12);
  });

  it('of an ellipsoid survive its very middle', () => {
    expect(ellipsoid(0, 0, 0, 1, 3, 2)).toBe(-1);
  });

  it('join two bodies with a fillet where they meet, and leave them alone elsewhere', () => {
    expect(blended(0.1, 0.1, 0.2)).toBeLessThan(0.1);
    expect(blended(0.1, 0.9, 0.2)).toBe(0.1);
    expect(common(0.1, 0.9, 0.2)).toBe(0.9);
    expect(carved(-0.5, -0.2, 0.1)).toBe(0.2);
  });
});
