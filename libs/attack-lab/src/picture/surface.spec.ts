import type { Vector } from './rotation';
import { type Surface, bentSheet, flatSheet } from './surface';

const upright = { yaw: 0, pitch: 0, roll: 0 };
const before: Vector = [0, 0, -4];

/** Where a ray through a point one unit before the camera meets. */
function met(surface: Surface, x: number, y: number): { readonly x: number; readonly y: number } {
  const meeting = surface.meet([x, y, -1]);
  expect(meeting).withContext(`a ray through ${x}, ${y}`).toBeDefined();
  return meeting!;
}

describe('a flat sheet', () => {
  it('is met where similar triangles say, as long as it faces the camera', () => {
    const { x, y } = met(flatSheet({ ...upright, at: before }), 0.1, -0.05);
    expect(x).toBeCloseTo(0.4);
    expect(y).toBeCloseTo(-0.2);
  });

  it('shows its corners where projective geometry says, turned to the right of the picture', () => {
    const [sine, cosine] = [Math.sin(Math.PI / 6), Math.cos(Math.PI / 6)];
    const sheet = flatSheet({ ...upright, yaw: 30, at: before });
    for (const [cornerX, cornerY] of [
      [1, 1],
      [-1, 1],
      [1, -1],
      [-1, -1],
    ] as const) {
      // Facing the right, the sheet's right edge is the farther one.
      const depth = 4 + cornerX * sine;
      const { x, y } = met(sheet, (cornerX * cosine) / depth, cornerY / depth);
      expect(x).toBeCloseTo(cornerX);
      expect(y).toBeCloseTo(cornerY);
    }
  });

  it('tilted clockwise lowers its right side, raised looks up', () => {
    expect(met(flatSheet({ ...upright, roll: 90, at: before }), 0, -0.25).x).toBeCloseTo(1);
    const up = flatSheet({ ...upright, pitch: 30, at: before });
    const depth = 4 + Math.sin(Math.PI / 6);
    expect(met(up, 0, Math.cos(Math.PI / 6) / depth).y)
      .withContext('the upper edge leans away')
      .toBeCloseTo(1);
  });

  it('is not seen from behind, nor edge-on', () => {
    expect(flatSheet({ ...upright, yaw: 180, at: before }).meet([0, 0, -1])).toBeUndefined();
    expect(flatSheet({ ...upright, yaw: 90, at: before }).meet([0, 0, -1])).toBeUndefined();
  });
});

describe('a bent sheet', () => {
  it('is met as the flat one in its middle, and bends away beside it', () => {
    const sheet = bentSheet({ ...upright, at: before }, 'vertical', 0.7);
    expect(met(sheet, 0, 0.05)).toEqual(jasmine.objectContaining({ x: 0, y: jasmine.any(Number) }));
    expect(met(sheet, 0, 0.05).y).toBeCloseTo(0.2);
    const { x } = met(sheet, 0.1, 0);
    expect(x).withContext('along the paper, it is further than straight across').toBeGreaterThan(0.42);
  });

  it('keeps lengths along the paper', () => {
    const sheet = bentSheet({ ...upright, at: before }, 'vertical', 0.7);
    // The point a quarter of a radian around: radius 0.7, axis 4.7 away.
    const angle = 0.25;
    const { x } = met(sheet, (0.7 * Math.sin(angle)) / (4.7 - 0.7 * Math.cos(angle)), 0);
    expect(x).toBeCloseTo(0.7 * angle);
  });

  it('bends about either axis, and is nearly flat where it is hardly bent', () => {
    const across = met(bentSheet({ ...upright, at: before }, 'horizontal', 0.7), 0, 0.1);
    const along = met(bentSheet({ ...upright, at: before }, 'vertical', 0.7), 0.1, 0);
    expect(across.y).toBeCloseTo(along.x);
    const flat = met(flatSheet({ ...upright, yaw: 20, pitch: 10, roll: 5, at: before }), 0.1, 0.05);
    const hardly = met(bentSheet({ ...upright, yaw: 20, pitch: 10, roll: 5, at: before }, 'vertical', 1000), 0.1, 0.05);
    expect(hardly.x).toBeCloseTo(flat.x, 3);
    expect(hardly.y).toBeCloseTo(flat.y, 3);
  });

  it('ends where it turns away', () => {
    expect(bentSheet({ ...upright, at: before }, 'vertical', 0.5).meet([0.2, 0, -1])).toBeUndefined();
  });
});
