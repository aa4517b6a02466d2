/** Places of the face mesh by name. Left and right are those of the picture, as everywhere. */
export const meshPoint = {
  foreheadTop: 10,
  chinBottom: 152,
  leftCheek: 234,
  rightCheek: 454,
  noseTip: 4,
  noseLeft: 98,
  noseRight: 327,
  leftEyeOuter: 33,
  leftEyeInner: 133,
  rightEyeInner: 362,
  rightEyeOuter: 263,
  leftBrowOuter: 70,
  leftBrowUp: 105,
  leftBrowInner: 107,
  rightBrowInner: 336,
  rightBrowUp: 334,
  rightBrowOuter: 300,
  mouthLeft: 61,
  mouthRight: 291,
  mouthUp: 0,
  mouthDown: 17,
  innerLipLeft: 78,
  innerLipRight: 308,
  upperJawLeft: 127,
  middleJawLeft: 172,
  middleJawRight: 397,
  upperJawRight: 356,
} as const;

export type MeshPointName = keyof typeof meshPoint;

/** Pairs of points on the inner edges of upper and lower lip: in the middle, left and right of it. */
export const innerLipPairs = [
  [13, 14],
  [82, 87],
  [312, 317],
] as const;

export const MESH_SIZE = 468;
