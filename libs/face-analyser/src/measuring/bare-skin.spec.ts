import { FaceMesh } from '../mesh/face-mesh';
import { MESH_SIZE } from '../mesh/mesh-points';
import { canonicalFace } from './canonical-face';
import { skinUnevenness } from './bare-skin';

const size = 300;

/** A level face in the middle of a picture; points that the canonical face leaves out lie between their neighbours. */
function levelMesh(): FaceMesh {
  const at = (x: number, y: number) => ({ x: 150 + 110 * x, y: 130 + 110 * y, z: 0 });
  const known = new Map(canonicalFace.map(({ index, x, y }) => [index, at(x, y)]));
  const cheek = (side: number) => at(0.3 * side, 0.25);
  const onRight = new Set([346, 347, 348, 329, 330, 280, 266, 425]);
  const onLeft = new Set([118, 119, 100]);
  return new FaceMesh(
    Array.from(
      { length: MESH_SIZE },
      (_, i) => known.get(i) ?? (onRight.has(i) ? cheek(1) : onLeft.has(i) ? cheek(-1) : at(0, 0.2)),
    ),
    20,
  );
}

function uneven(colourAt: (x: number, y: number) => readonly [number, number, number]): number {
  const data = Uint8Array.from({ length: size * size * 4 }, (_, i) =>
    i % 4 === 3 ? 255 : colourAt(Math.floor(i / 4) % size, Math.floor(i / 4 / size))[i % 4]!,
  );
  return skinUnevenness({ width: size, height: size, data }, levelMesh());
}

describe('the unevenness of bare skin', () => {
  it('is none of one hue, however the light falls on it', () => {
    expect(uneven(() => [190, 140, 115])).toBeCloseTo(0, 6);
    expect(uneven((x) => (x < 150 ? [190, 140, 115] : [120, 86, 69]))).toBeLessThan(0.06);
  });

  it('is none of very dark skin with a little noise', () => {
    expect(uneven((x, y) => [42 + ((x * 7 + y * 3) % 5), 30, 26])).toBeLessThan(0.1);
  });

  it('is large where something blue lies before one cheek', () => {
    expect(uneven((x) => (x > 165 ? [150, 190, 215] : [190, 140, 115]))).toBeGreaterThan(0.5);
  });

  it('is 0, not an error, of a face that lies outside the picture', () => {
    expect(skinUnevenness({ width: 4, height: 4, data: new Uint8Array(64) }, levelMesh())).toBe(0);
  });
});
