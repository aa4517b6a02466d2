import { FaceMesh } from '../mesh/face-mesh';
import { MESH_SIZE, meshPoint } from '../mesh/mesh-points';
import { mouthLightRange } from './mouth-light';

/** A mouth 60 pixels wide whose rows, from the upper lip's edge at 30 to the lower one's at 50, are as light as told. */
function rangeOf(lightOfRow: (y: number) => number, width = 60): number {
  const data = Uint8Array.from({ length: 120 * 80 * 4 }, (_, i) => lightOfRow(Math.floor(i / 4 / 120)));
  const points = Array.from({ length: MESH_SIZE }, () => ({ x: 60, y: 40, z: 0 }));
  points[meshPoint.innerLipLeft] = { x: 60 - width / 2, y: 40, z: 0 };
  points[meshPoint.innerLipRight] = { x: 60 + width / 2, y: 40, z: 0 };
  points[meshPoint.mouthUp] = { x: 60, y: 30, z: 0 };
  points[meshPoint.mouthDown] = { x: 60, y: 50, z: 0 };
  return mouthLightRange({ width: 120, height: 80, data }, new FaceMesh(points, 18));
}

describe('the light between the lips', () => {
  it('differs much where teeth are seen beside the dark of an open mouth', () => {
    expect(rangeOf((y) => (y > 35 && y < 40 ? 190 : y >= 40 && y < 45 ? 25 : 100))).toBeGreaterThan(1.3);
  });

  it('differs little over lips that touch, whatever grows around them', () => {
    expect(rangeOf((y) => (y < 28 || y > 52 ? 10 : y === 40 ? 60 : 100))).toBeLessThan(0.7);
  });

  it('is 0 of a mouth without width, not an error', () => {
    expect(rangeOf(() => 100, 0)).toBe(0);
  });
});
