import type { FaceDetail, LandmarkType } from '@aws-sdk/client-rekognition';
import type { PixelPoint } from '../picture/picture';

/** A landmark in pixels of a picture of this size. */
export function landmarkIn(
  face: FaceDetail,
  type: LandmarkType,
  { width, height } = { width: 480, height: 480 },
): PixelPoint {
  const found = face.Landmarks?.find(({ Type }) => Type === type);
  if (found?.X === undefined || found.Y === undefined) throw new Error(`The face has no ${type}.`);
  return { x: found.X * width, y: found.Y * height };
}

/** Where a pupil is between the corners of its eye: 0 in the left one, 1 in the right one. */
export function pupilBetweenCorners(face: FaceDetail, eye: 'left' | 'right'): number {
  const left = landmarkIn(face, `${eye}EyeLeft`).x;
  const right = landmarkIn(face, `${eye}EyeRight`).x;
  return (landmarkIn(face, `${eye}Pupil`).x - left) / (right - left);
}
