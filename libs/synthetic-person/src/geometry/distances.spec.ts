import { Ellipsoid, Rod, blended, carved, common, sphere } from './distances';

describe('distances', () => {
  it('are zero on a surface, negative inside and positive outside', () => {
    expect(sphere(2, 0, 0, 2)).toBe(0);
    const egg = new Ellipsoid(0, 0, 0, 1, 3, 2);
    expect(egg.distance(0, 3, 0)).toBeCloseTo(0, 12);
    expect(egg.distance(0, 1, 0)).toBeLessThan(0);
    const rod = new Rod(0, 0, 1, 0, 0.2, 0.4);
    expect(rod.distance(0, 0.5, 0)).toBeCloseTo(-0.3, 12);
    expect(rod.distance(0, 3, 0)).toBeCloseTo(1.6, 12);
  });

  it('of an ellipsoid survive its very middle, wherever that is', () => {
    expect(new Ellipsoid(0, 0, 0, 1, 3, 2).distance(0, 0, 0)).toBe(-1);
    expect(new Ellipsoid(0.5, -2, 1, 4, 3, 2).distance(0.5, -2, 1)).toBe(-2);
  });

  it('join two bodies with a fillet where they meet, and leave them alone elsewhere', () => {
    expect(blended(0.1, 0.1, 0.2)).toBeLessThan(0.1);
    expect(blended(0.1, 0.9, 0.2)).toBe(0.1);
    expect(common(0.1, 0.9, 0.2)).toBe(0.9);
    expect(carved(-0.5, -0.2, 0.1)).toBe(0.2);
  });
});
