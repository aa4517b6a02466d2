import type { FaceMesh } from '../mesh/face-mesh';
import { innerLipPairs } from '../mesh/mesh-points';
import { distanceBetween } from '../picture/picture';

export interface MouthShape {
  /** Height between the inner lips over the mouth's inner width. */
  readonly opening: number;
  /** Width over the distance of the outer corners of the eyes. */
  readonly width: number;
  /** How far the corners are above the middle of the lips, over the same distance. */
  readonly cornerLift: number;
}

export function mouthShape(mesh: FaceMesh): MouthShape {
  const eyeDistance = distanceBetween(mesh.at('leftEyeOuter'), mesh.at('rightEyeOuter'));
  const heights = innerLipPairs.map(([upper, lower]) => distanceBetween(mesh.at(upper), mesh.at(lower)));
  const [upperMiddle, lowerMiddle] = innerLipPairs[0];
  const middle = (mesh.at(upperMiddle).y + mesh.at(lowerMiddle).y) / 2;
  const corners = (mesh.at('mouthLeft').y + mesh.at('mouthRight').y) / 2;
  return {
    opening:
      heights.reduce((sum, height) => sum + height, 0) /
      heights.length /
      distanceBetween(mesh.at('innerLipLeft'), mesh.at('innerLipRight')),
    width: distanceBetween(mesh.at('mouthLeft'), mesh.at('mouthRight')) / eyeDistance,
    cornerLift: (middle - corners) / eyeDistance,
  };
}
