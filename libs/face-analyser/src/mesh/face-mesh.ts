import type { FaceCandidate } from '../finding/find-faces';
import type { Edges } from '../finding/overlap';
import { inputSide, type FaceModels } from '../models/face-models';
import { midpoint, type Picture, type PixelPoint } from '../picture/picture';
import { fromRegion, sampleRegion, type Region } from '../picture/region';
import { MESH_SIZE, meshPoint, type MeshPointName } from './mesh-points';

/** A point of a face's surface in pixels of the picture; z is depth in the same unit, growing away from the camera. */
export interface MeshPoint extends PixelPoint {
  readonly z: number;
}

/** A face's surface as 468 points. */
export class FaceMesh {
  constructor(
    readonly points: readonly MeshPoint[],
    /** The odds that this is a whole face, as a natural logarithm: 16 and more where all of it is seen, less where something covers it. */
    readonly logOdds: number,
  ) {}

  /** That there is a face at all, 0–1. */
  get confidence(): number {
    return 1 / (1 + Math.exp(-this.logOdds));
  }

  at(place: MeshPointName | number): MeshPoint {
    return this.points[typeof place === 'number' ? place : meshPoint[place]]!;
  }

  get edges(): Edges {
    return edgesOf(this.points);
  }
}

/** A region is this much larger than the face in it, so that the model of the mesh sees what is around the face, too. */
const MARGIN = 1.5;

/** Measures a face twice: where the finder saw it, then in the region that the first mesh shows to be the better one. */
export function meshOf(picture: Picture, candidate: FaceCandidate, models: FaceModels): FaceMesh {
  const first = meshIn(picture, regionOfCandidate(candidate), models);
  return meshIn(picture, uprightRegion(first, MARGIN), models);
}

function meshIn(picture: Picture, region: Region, models: FaceModels): FaceMesh {
  const side = inputSide.facemesh;
  const { points, faceLogOdds } = models.facemesh(sampleRegion(picture, region, { side, range: [0, 1] }));
  const scale = region.size / side;
  const inPicture = Array.from({ length: MESH_SIZE }, (_, i) => ({
    ...fromRegion(region, { side }, points[3 * i]!, points[3 * i + 1]!),
    z: points[3 * i + 2]! * scale,
  }));
  return new FaceMesh(inPicture, faceLogOdds);
}

function regionOfCandidate({ edges, leftEye, rightEye }: FaceCandidate): Region {
  const { left, top, right, bottom } = edges;
  return {
    centre: { x: (left + right) / 2, y: (top + bottom) / 2 },
    size: Math.max(right - left, bottom - top) * MARGIN,
    angle: Math.atan2(rightEye.y - leftEye.y, rightEye.x - leftEye.x),
  };
}

/** The square around a mesh, upright in the face's tilt and `margin` times as large as the longer side of the mesh. */
export function uprightRegion(mesh: FaceMesh, margin: number): Region {
  const leftEye = mesh.at('leftEyeOuter');
  const rightEye = mesh.at('rightEyeOuter');
  const angle = Math.atan2(rightEye.y - leftEye.y, rightEye.x - leftEye.x);
  const upright = edgesOf(mesh.points.map((point) => turned(point, -angle)));
  const middle = midpoint({ x: upright.left, y: upright.top }, { x: upright.right, y: upright.bottom });
  return {
    centre: turned(middle, angle),
    size: Math.max(upright.right - upright.left, upright.bottom - upright.top) * margin,
    angle,
  };
}

function turned({ x, y }: PixelPoint, angle: number): PixelPoint {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return { x: x * cos - y * sin, y: x * sin + y * cos };
}

function edgesOf(points: readonly PixelPoint[]): Edges {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
