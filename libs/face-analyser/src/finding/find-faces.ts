import { inputSide, type FaceModels } from '../models/face-models';
import type { Picture, PixelPoint } from '../picture/picture';
import { fromRegion, sampleRegion, type Region } from '../picture/region';
import { coarseAnchors, fineAnchors } from './anchors';
import { withoutOverlaps, type Edges } from './overlap';

/** Where a face seems to be, in pixels of the picture. */
export interface FaceCandidate {
  /** 0–1 */
  readonly score: number;
  readonly edges: Edges;
  readonly leftEye: PixelPoint;
  readonly rightEye: PixelPoint;
}

const LEAST_SCORE = 0.3;
const MOST_OVERLAP = 0.3;
/** Numbers of one anchor: middle, size, and six points, of which the first two are the eyes. */
const VALUES_PER_ANCHOR = 16;

/** Faces of a picture, the surest first. */
export function findFaces(picture: Picture, models: FaceModels): FaceCandidate[] {
  const whole = squareAround(picture);
  const output = models.blazeface(sampleRegion(picture, whole, { side: inputSide.blazeface, range: [-1, 1] }));
  const candidates = [
    ...candidatesOf(output.fineScores, output.fineBoxes, fineAnchors, whole),
    ...candidatesOf(output.coarseScores, output.coarseBoxes, coarseAnchors, whole),
  ];
  return withoutOverlaps(
    candidates.sort((a, b) => b.score - a.score),
    MOST_OVERLAP,
  );
}

function squareAround({ width, height }: Picture): Region {
  return { centre: { x: width / 2, y: height / 2 }, size: Math.max(width, height), angle: 0 };
}

function candidatesOf(
  scores: Float32Array,
  boxes: Float32Array,
  anchors: readonly PixelPoint[],
  whole: Region,
): FaceCandidate[] {
  return anchors.flatMap((anchor, i) => {
    const score = 1 / (1 + Math.exp(-scores[i]!));
    if (score < LEAST_SCORE) return [];
    const values = boxes.subarray(i * VALUES_PER_ANCHOR, (i + 1) * VALUES_PER_ANCHOR);
    const pointAt = (index: number) =>
      fromRegion(whole, { side: inputSide.blazeface }, anchor.x + values[index]!, anchor.y + values[index + 1]!);
    const scale = whole.size / inputSide.blazeface;
    return [
      {
        score,
        edges: edgesAround(pointAt(0), values[2]! * scale, values[3]! * scale),
        leftEye: pointAt(4),
        rightEye: pointAt(6),
      },
    ];
  });
}

function edgesAround({ x, y }: PixelPoint, width: number, height: number): Edges {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}
