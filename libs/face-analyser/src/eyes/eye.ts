import type { FaceMesh } from '../mesh/face-mesh';
import { inputSide, type FaceModels } from '../models/face-models';
import { distanceBetween, midpoint, type Picture, type PixelPoint } from '../picture/picture';
import { fromRegion, sampleRegion, type Region } from '../picture/region';
import { irisContrast } from './iris-contrast';
import { irisPlace } from './iris-place';

/** An eye's lids and pupil in pixels of the picture. */
export interface Eye {
  readonly pupil: PixelPoint;
  /** Middles of the edges of the lids. */
  readonly upperLid: PixelPoint;
  readonly lowerLid: PixelPoint;
  /** Height of the lid opening over the distance of the corners. */
  readonly opening: number;
  /** See `irisContrast`. */
  readonly contrast: number;
}

/** An eye's region is so many times as large as the distance of its corners. The first one is looked at for the pupil, both for the lids. */
const MARGINS = [2.3, 1.9] as const;
/** Places of the iris model's points: lid outline from the outer corner along the lower lid to the inner one, then the upper lid; the pupil. */
const OUTER_CORNER = 0;
const INNER_CORNER = 8;
const PUPIL = 71;
const LOWER_LID = 4;
const UPPER_LID = 12;
/** Points of the lower lid with the ones above them. */
const lidPairs = [
  [3, 11],
  [LOWER_LID, UPPER_LID],
  [5, 13],
] as const;

/** Corners of an eye in the mesh; left and right are those of the picture. */
interface Corners {
  readonly left: PixelPoint;
  readonly right: PixelPoint;
}

/** What the iris model sees of an eye in one region. */
type EyePoints = (index: number) => PixelPoint;

/** Both eyes of a face, the left one of the picture first. */
export function eyesOf(picture: Picture, mesh: FaceMesh, models: FaceModels): readonly [left: Eye, right: Eye] {
  const left = { left: mesh.at('leftEyeOuter'), right: mesh.at('leftEyeInner') };
  const right = { left: mesh.at('rightEyeInner'), right: mesh.at('rightEyeOuter') };
  const seenLeft = MARGINS.map((margin) => irisPoints(picture, regionBetween(left, margin), false, models));
  const seenRight = MARGINS.map((margin) => irisPoints(picture, regionBetween(right, margin), true, models));
  const [levelLeft, levelRight] = [seenLeft[0]!(PUPIL), seenRight[0]!(PUPIL)];
  const place = irisPlace(picture, [
    { ...left, level: levelLeft },
    { ...right, level: levelRight },
  ]);
  return [
    eyeOf(picture, seenLeft, [OUTER_CORNER, INNER_CORNER], along(left, place, levelLeft)),
    eyeOf(picture, seenRight, [INNER_CORNER, OUTER_CORNER], along(right, place, levelRight)),
  ];
}

function eyeOf(
  picture: Picture,
  seen: readonly EyePoints[],
  [left, right]: readonly [number, number],
  pupil: PixelPoint,
): Eye {
  const pointAt = seen[0]!;
  return {
    pupil,
    upperLid: meanOf(seen.map((each) => each(UPPER_LID))),
    lowerLid: meanOf(seen.map((each) => each(LOWER_LID))),
    opening: seen.reduce((sum, each) => sum + openingOf(each), 0) / seen.length,
    contrast: irisContrast(picture, pointAt(left), pointAt(right), pointAt(PUPIL)),
  };
}

/** The point that lies so far from the left corner to the right one, and as far from their line as the model saw the pupil. */
function along({ left, right }: Corners, place: number | undefined, seen: PixelPoint): PixelPoint {
  if (place === undefined) return seen;
  const across = { x: right.x - left.x, y: right.y - left.y };
  const seenPlace =
    ((seen.x - left.x) * across.x + (seen.y - left.y) * across.y) / (across.x * across.x + across.y * across.y);
  return { x: seen.x + (place - seenPlace) * across.x, y: seen.y + (place - seenPlace) * across.y };
}

function regionBetween({ left, right }: Corners, margin: number): Region {
  return {
    centre: midpoint(left, right),
    size: distanceBetween(left, right) * margin,
    angle: Math.atan2(right.y - left.y, right.x - left.x),
  };
}

/** The model was made for eyes whose outer corner is on the left: the other eye is shown to it mirrored. */
function irisPoints(picture: Picture, region: Region, mirrored: boolean, models: FaceModels): EyePoints {
  const side = inputSide.iris;
  const points = models.iris(sampleRegion(picture, region, { side, range: [0, 1], mirrored }));
  return (index) => fromRegion(region, { side, mirrored }, points[3 * index]!, points[3 * index + 1]!);
}

function openingOf(pointAt: EyePoints): number {
  const heights = lidPairs.map(([lower, upper]) => distanceBetween(pointAt(lower), pointAt(upper)));
  const width = distanceBetween(pointAt(OUTER_CORNER), pointAt(INNER_CORNER));
  return heights.reduce((sum, height) => sum + height, 0) / heights.length / width;
}

function meanOf(points: readonly PixelPoint[]): PixelPoint {
  return {
    x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
    y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
  };
}
