import type { FaceMesh } from '../mesh/face-mesh';
import { inputSide, type FaceModels } from '../models/face-models';
import { distanceBetween, midpoint, type Picture, type PixelPoint } from '../picture/picture';
import { fromRegion, sampleRegion, type Region } from '../picture/region';
import { irisContrast } from './iris-contrast';

/** An eye's outline and pupil in pixels of the picture; left and right are those of the picture. */
export interface Eye {
  readonly leftCorner: PixelPoint;
  readonly rightCorner: PixelPoint;
  readonly pupil: PixelPoint;
  /** Height of the lid opening over the distance of the corners. */
  readonly opening: number;
  /** See `irisContrast`. */
  readonly contrast: number;
}

/** An eye's region is this much larger than the distance of its corners. */
const MARGIN = 2.3;
/** Places of the iris model's points: lid outline from the outer corner along the lower lid to the inner one, then the upper lid; the pupil. */
const OUTER_CORNER = 0;
const INNER_CORNER = 8;
const PUPIL = 71;
/** Points of the lower lid with the ones above them. */
const lidPairs = [
  [3, 11],
  [4, 12],
  [5, 13],
] as const;

export function leftEyeOf(picture: Picture, mesh: FaceMesh, models: FaceModels): Eye {
  const pointAt = irisPoints(picture, regionBetween(mesh.at('leftEyeOuter'), mesh.at('leftEyeInner')), false, models);
  return eyeBetween(picture, pointAt, OUTER_CORNER, INNER_CORNER);
}

export function rightEyeOf(picture: Picture, mesh: FaceMesh, models: FaceModels): Eye {
  const pointAt = irisPoints(picture, regionBetween(mesh.at('rightEyeInner'), mesh.at('rightEyeOuter')), true, models);
  return eyeBetween(picture, pointAt, INNER_CORNER, OUTER_CORNER);
}

function eyeBetween(picture: Picture, pointAt: (index: number) => PixelPoint, left: number, right: number): Eye {
  const [leftCorner, rightCorner, pupil] = [pointAt(left), pointAt(right), pointAt(PUPIL)];
  return {
    leftCorner,
    rightCorner,
    pupil,
    opening: openingOf(pointAt),
    contrast: irisContrast(picture, leftCorner, rightCorner, pupil),
  };
}

function regionBetween(left: PixelPoint, right: PixelPoint): Region {
  return {
    centre: midpoint(left, right),
    size: distanceBetween(left, right) * MARGIN,
    angle: Math.atan2(right.y - left.y, right.x - left.x),
  };
}

/** The model was made for eyes whose outer corner is on the left: the other eye is shown to it mirrored. */
function irisPoints(
  picture: Picture,
  region: Region,
  mirrored: boolean,
  models: FaceModels,
): (index: number) => PixelPoint {
  const side = inputSide.iris;
  const points = models.iris(sampleRegion(picture, region, { side, range: [0, 1], mirrored }));
  return (index) => fromRegion(region, { side, mirrored }, points[3 * index]!, points[3 * index + 1]!);
}

function openingOf(pointAt: (index: number) => PixelPoint): number {
  const heights = lidPairs.map(([lower, upper]) => distanceBetween(pointAt(lower), pointAt(upper)));
  const width = distanceBetween(pointAt(OUTER_CORNER), pointAt(INNER_CORNER));
  return heights.reduce((sum, height) => sum + height, 0) / heights.length / width;
}
