import { FaceMesh, type MeshPoint } from '../mesh/face-mesh';
import { MESH_SIZE } from '../mesh/mesh-points';
import { canonicalFace } from './canonical-face';
import { headRotation } from './head-rotation';

interface Held {
  readonly yaw?: number;
  readonly pitch?: number;
  readonly roll?: number;
  /** How much of its depth the model sees. */
  readonly depth?: number;
}

/** The mesh of a face of canonical proportions, 120 pixels between the eyes, that nods, then turns, then tilts, in degrees. */
function meshOfHead({ yaw = 0, pitch = 0, roll = 0, depth = 1 }: Held): FaceMesh {
  const [y, p, r] = [yaw, pitch, roll].map((degrees) => (degrees * Math.PI) / 180) as [number, number, number];
  const points: MeshPoint[] = Array.from({ length: MESH_SIZE }, () => ({ x: 0, y: 0, z: 0 }));
  for (const point of canonicalFace) {
    const down = point.y * Math.cos(p) + point.z * Math.sin(p);
    const nodded = point.z * Math.cos(p) - point.y * Math.sin(p);
    const across = point.x * Math.cos(y) - nodded * Math.sin(y);
    const away = point.x * Math.sin(y) + nodded * Math.cos(y);
    points[point.index] = {
      x: 240 + 120 * (across * Math.cos(r) - down * Math.sin(r)),
      y: 200 + 120 * (across * Math.sin(r) + down * Math.cos(r)),
      z: 120 * depth * away,
    };
  }
  return new FaceMesh(points, 20);
}

describe('the rotation of a head', () => {
  for (const [yaw, pitch, roll] of [
    [0, 0, 0],
    [25, 0, 0],
    [-50, 0, 0],
    [0, 20, 0],
    [0, -20, 0],
    [0, 0, 25],
    [20, 10, -15],
    [-35, -15, 10],
  ] as const) {
    it(`is measured for a yaw of ${yaw}, a pitch of ${pitch} and a roll of ${roll} degrees, up to the gains of the model`, () => {
      const level = headRotation(meshOfHead({}));
      const measured = headRotation(meshOfHead({ yaw, pitch, roll }));
      expect(measured.yaw).toBeCloseTo(yaw / 0.97, 3);
      expect(measured.pitch - level.pitch).toBeCloseTo(pitch / 0.76, 2);
      expect(measured.roll).toBeCloseTo(roll, 3);
    });
  }

  it('is 0 of a level face as the model sees it: leaning back a little', () => {
    expect(headRotation(meshOfHead({ pitch: -2.8 })).pitch).toBeCloseTo(0, 2);
  });

  it('is measured by where points are seen as well as by depths, which the model plays down', () => {
    const { yaw } = headRotation(meshOfHead({ yaw: 40, depth: 0.6 }));
    expect(yaw).toBeGreaterThan(35);
    expect(yaw).toBeLessThan(42);
  });

  it('is a number for what is no face', () => {
    const nothing = new FaceMesh(
      Array.from({ length: MESH_SIZE }, () => ({ x: 3, y: 3, z: 0 })),
      20,
    );
    for (const angle of Object.values(headRotation(nothing))) expect(Number.isFinite(angle)).toBeTrue();
  });
});
