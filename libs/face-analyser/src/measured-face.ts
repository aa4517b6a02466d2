import { eyesOf, type Eye } from './eyes/eye';
import { findFaces } from './finding/find-faces';
import { withoutGhosts } from './finding/ghosts';
import { areaOf, withoutOverlaps, type Edges } from './finding/overlap';
import { meshOf, type FaceMesh } from './mesh/face-mesh';
import type { FaceModels } from './models/face-models';
import type { Picture } from './picture/picture';

/** One face with everything that was measured of it, in pixels of the picture. */
export interface MeasuredFace {
  readonly mesh: FaceMesh;
  readonly edges: Edges;
  readonly leftEye: Eye;
  readonly rightEye: Eye;
  /** That this is a face, 0–100: by the finder and by the mesh. */
  readonly confidence: number;
}

/** A mesh below this is laid over something that is no face. */
const LEAST_MESH_CONFIDENCE = 0.5;
/** Two meshes that share more than this are the same face, found twice. */
const MOST_OVERLAP = 0.4;

/** All faces of a picture, the largest first, as Rekognition orders them. */
export function measureFaces(picture: Picture, models: FaceModels): MeasuredFace[] {
  const meshes = findFaces(picture, models)
    .map((candidate) => ({ mesh: meshOf(picture, candidate, models), findingScore: candidate.score }))
    .filter(({ mesh }) => mesh.confidence >= LEAST_MESH_CONFIDENCE)
    .map((face) => ({ ...face, edges: face.mesh.edges, confidence: confidenceOf(face) }));
  return withoutGhosts(withoutOverlaps(meshes, MOST_OVERLAP))
    .map((face) => {
      const [leftEye, rightEye] = eyesOf(picture, face.mesh, models);
      return { ...face, leftEye, rightEye };
    })
    .sort((a, b) => areaOf(b.edges) - areaOf(a.edges));
}

function confidenceOf({ mesh, findingScore }: { readonly mesh: FaceMesh; readonly findingScore: number }): number {
  return 100 * (0.5 + 0.5 * mesh.confidence) * (0.9 + 0.1 * findingScore);
}
