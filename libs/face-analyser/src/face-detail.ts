import type { FaceDetail, Landmark, LandmarkType } from '@aws-sdk/client-rekognition';
import type { Eye } from './eyes/eye';
import { skinUnevenness } from './measuring/bare-skin';
import { coverEvidence } from './measuring/cover';
import { headRotation } from './measuring/head-rotation';
import { lensDarkness } from './measuring/lens-darkness';
import { eyesOpen, mouthOpen, occluded, smiling, wearsSunglasses, type Finding } from './measuring/findings';
import { mouthLightRange } from './measuring/mouth-light';
import { mouthShape } from './measuring/mouth-shape';
import { pictureQuality } from './measuring/picture-quality';
import type { MeasuredFace } from './measured-face';
import type { MeshPointName } from './mesh/mesh-points';
import type { Picture, PixelPoint } from './picture/picture';

/** Rekognition's boxes reach a little over the brows' end of the mesh. */
const FOREHEAD_SHARE = 0.04;

/** Landmarks that are places of the mesh. */
const meshLandmarks: Readonly<Partial<Record<LandmarkType, MeshPointName>>> = {
  mouthLeft: 'mouthLeft',
  mouthRight: 'mouthRight',
  nose: 'noseTip',
  leftEyeBrowLeft: 'leftBrowOuter',
  leftEyeBrowRight: 'leftBrowInner',
  leftEyeBrowUp: 'leftBrowUp',
  rightEyeBrowLeft: 'rightBrowInner',
  rightEyeBrowRight: 'rightBrowOuter',
  rightEyeBrowUp: 'rightBrowUp',
  leftEyeLeft: 'leftEyeOuter',
  leftEyeRight: 'leftEyeInner',
  rightEyeLeft: 'rightEyeInner',
  rightEyeRight: 'rightEyeOuter',
  noseLeft: 'noseLeft',
  noseRight: 'noseRight',
  mouthUp: 'mouthUp',
  mouthDown: 'mouthDown',
  upperJawlineLeft: 'upperJawLeft',
  midJawlineLeft: 'middleJawLeft',
  chinBottom: 'chinBottom',
  midJawlineRight: 'middleJawRight',
  upperJawlineRight: 'upperJawRight',
};

/** A measured face in Rekognition's terms: left and right of the image, everything relative to its size. */
export function faceDetail(face: MeasuredFace, picture: Picture): FaceDetail {
  const { mesh, edges, leftEye, rightEye } = face;
  const rotation = headRotation(mesh);
  const { brightness, sharpness } = pictureQuality(picture, edges);
  const mouth = mouthShape(mesh);
  return {
    BoundingBox: boundingBox(face, picture),
    Confidence: face.confidence,
    Landmarks: landmarks(face, picture),
    Pose: { Roll: rotation.roll, Yaw: rotation.yaw, Pitch: rotation.pitch },
    Quality: { Brightness: brightness, Sharpness: sharpness },
    EyesOpen: answered(eyesOpen(leftEye, rightEye)),
    MouthOpen: answered(mouthOpen(mouth, mouthLightRange(picture, mesh))),
    Smile: answered(smiling(mouth, rotation.pitch)),
    FaceOccluded: answered(occluded(coverEvidence(mesh, skinUnevenness(picture, mesh), rotation))),
    Sunglasses: answered(wearsSunglasses(lensDarkness(picture, mesh))),
  };
}

function boundingBox({ edges }: MeasuredFace, { width, height }: Picture): NonNullable<FaceDetail['BoundingBox']> {
  const faceHeight = edges.bottom - edges.top;
  return {
    Left: edges.left / width,
    Top: (edges.top - faceHeight * FOREHEAD_SHARE) / height,
    Width: (edges.right - edges.left) / width,
    Height: (faceHeight * (1 + FOREHEAD_SHARE)) / height,
  };
}

function landmarks({ mesh, leftEye, rightEye }: MeasuredFace, { width, height }: Picture): Landmark[] {
  const landmark = (Type: LandmarkType, { x, y }: PixelPoint): Landmark => ({ Type, X: x / width, Y: y / height });
  const lids = (side: 'left' | 'right', { upperLid, lowerLid }: Eye) => [
    landmark(`${side}EyeUp`, upperLid),
    landmark(`${side}EyeDown`, lowerLid),
  ];
  return [
    landmark('eyeLeft', leftEye.pupil),
    landmark('eyeRight', rightEye.pupil),
    ...Object.entries(meshLandmarks).map(([type, place]) => landmark(type as LandmarkType, mesh.at(place))),
    ...lids('left', leftEye),
    ...lids('right', rightEye),
    landmark('leftPupil', leftEye.pupil),
    landmark('rightPupil', rightEye.pupil),
  ];
}

function answered({ value, confidence }: Finding): { Value: boolean; Confidence: number } {
  return { Value: value, Confidence: confidence };
}
