import type { FaceMesh } from '../mesh/face-mesh';
import { distanceBetween, midpoint, type Picture, type PixelPoint } from '../picture/picture';
import { sampleRegion } from '../picture/region';

/** Pixels on a side of the region that is looked at, which is this many times as wide as the inner mouth. */
const SIDE = 64;
const MARGIN = 1.4;
/** The columns in its middle. */
const FIRST_COLUMN = 22;
const LAST_COLUMN = 42;
/** Keeps noise in very dark pictures from telling anything. */
const DARKNESS = 8;

/**
 * How much the light differs from row to row between the outer edges of the lips: a natural logarithm. Teeth beside the dark of an open mouth reach
 * 1.3 to 3, lips that touch 0.2 to 1.2, whatever grows around them.
 */
export function mouthLightRange(picture: Picture, mesh: FaceMesh): number {
  const [left, right] = [mesh.at('innerLipLeft'), mesh.at('innerLipRight')];
  const [centre, angle] = [midpoint(left, right), Math.atan2(right.y - left.y, right.x - left.x)];
  const size = distanceBetween(left, right) * MARGIN;
  if (size === 0) return 0;
  const pixels = sampleRegion(picture, { centre, size, angle }, { side: SIDE, range: [0, 255] });
  const rowOf = ({ x, y }: PixelPoint) => {
    const down = (y - centre.y) * Math.cos(angle) - (x - centre.x) * Math.sin(angle);
    return Math.floor(Math.max(0, Math.min(SIDE - 1, SIDE / 2 + (down / size) * SIDE)));
  };
  const [first, last] = [rowOf(mesh.at('mouthUp')), rowOf(mesh.at('mouthDown'))];
  if (last < first) return 0;
  const light = Array.from({ length: last - first + 1 }, (_, index) => luminanceOfRow(pixels, first + index));
  return Math.log((Math.max(...light) + DARKNESS) / (Math.min(...light) + DARKNESS));
}

function luminanceOfRow(pixels: Float32Array, row: number): number {
  let sum = 0;
  for (let column = FIRST_COLUMN; column <= LAST_COLUMN; column += 1) {
    const at = (row * SIDE + column) * 3;
    sum += 0.299 * pixels[at]! + 0.587 * pixels[at + 1]! + 0.114 * pixels[at + 2]!;
  }
  return sum / (LAST_COLUMN - FIRST_COLUMN + 1);
}
