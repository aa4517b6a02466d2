import type { Face, ImageSize } from '@liveness/domain';
import { isFinitePoint } from '@liveness/domain';

/** A point in pixels of the image: x to the right, y down. */
export interface PixelPoint {
  readonly x: number;
  readonly y: number;
}

/**
 * The landmarks of a face in pixels, rotated about the middle of the eyes until the eye line is level. Measurements in
 * these axes do not depend on how the head, or a photograph of it, is tilted.
 */
export interface FacePoints {
  /** Clockwise tilt of the eye line in the image, in degrees, −180 to 180. */
  readonly rollDegrees: number;
  /** Distance between the centres of the two eyes, in pixels. */
  readonly eyeDistance: number;
  /** The middle between the eyes in the image: the origin of these axes. */
  readonly middle: PixelPoint;
  at(type: string): PixelPoint | undefined;
}

/** The corners of both eyes: their middles stay in place when the pupils move. */
const eyeCorners = { left: ['leftEyeLeft', 'leftEyeRight'], right: ['rightEyeLeft', 'rightEyeRight'] } as const;

/** The faces that were asked for last: a frame's measurements all ask for its own face and for that of the first frame. */
const lately: { readonly face: Face; readonly image: ImageSize; readonly points: FacePoints | undefined }[] = [];
const mostKept = 4;
let oldest = 0;

/**
 * Returns the landmarks of a face in its own axes; undefined if the corner of an eye is missing or the eyes coincide.
 * A face is a value that does not change: the points of a few are kept for whoever asks again.
 */
export function facePoints(face: Face, image: ImageSize): FacePoints | undefined {
  for (const kept of lately)
    if (kept.face === face && kept.image.width === image.width && kept.image.height === image.height)
      return kept.points;
  const points = pointsOf(face, image);
  lately[oldest] = { face, image, points };
  oldest = (oldest + 1) % mostKept;
  return points;
}

function pointsOf(face: Face, image: ImageSize): FacePoints | undefined {
  const positions = new Map<string, { x: number; y: number }>();
  for (const landmark of face.landmarks)
    if (isFinitePoint(landmark))
      positions.set(landmark.type, { x: landmark.x * image.width, y: landmark.y * image.height });
  const left = middleOf(positions, eyeCorners.left);
  const right = middleOf(positions, eyeCorners.right);
  if (!left || !right) return undefined;
  const across = { x: right.x - left.x, y: right.y - left.y };
  const eyeDistance = Math.hypot(across.x, across.y);
  if (!(eyeDistance > 0) || !Number.isFinite(eyeDistance)) return undefined;

  const middle = { x: (left.x + right.x) / 2, y: (left.y + right.y) / 2 };
  const cos = across.x / eyeDistance;
  const sin = across.y / eyeDistance;
  for (const position of positions.values()) {
    const x = position.x - middle.x;
    const y = position.y - middle.y;
    position.x = x * cos + y * sin;
    position.y = y * cos - x * sin;
  }
  return {
    rollDegrees: (Math.atan2(across.y, across.x) * 180) / Math.PI,
    eyeDistance,
    middle,
    at: (type) => positions.get(type),
  };
}

function middleOf(
  positions: ReadonlyMap<string, PixelPoint>,
  [one, other]: readonly [string, string],
): PixelPoint | undefined {
  const a = positions.get(one);
  const b = positions.get(other);
  return a && b && { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

const brows = [
  'leftEyeBrowLeft',
  'leftEyeBrowUp',
  'leftEyeBrowRight',
  'rightEyeBrowLeft',
  'rightEyeBrowUp',
  'rightEyeBrowRight',
];
const eyes = [
  'leftEyeLeft',
  'leftEyeRight',
  'leftEyeUp',
  'leftEyeDown',
  'rightEyeLeft',
  'rightEyeRight',
  'rightEyeUp',
  'rightEyeDown',
];
const mouth = ['mouthLeft', 'mouthRight', 'mouthUp', 'mouthDown'];
const jaw = ['upperJawlineLeft', 'midJawlineLeft', 'chinBottom', 'midJawlineRight', 'upperJawlineRight'];

/**
 * The landmarks of a fit. None includes the nose, because the fit predicts it. Pupils move on their own and are
 * excluded, too.
 */
export const landmarkSets = {
  /** All landmarks that are fixed to the head, or nearly so. */
  whole: [...brows, ...eyes, ...mouth, ...jaw],
  /** The front of the face, almost in a plane. */
  front: [...brows, ...eyes, ...mouth],
  eyesAndMouth: [...eyes, ...mouth],
} as const satisfies Readonly<Record<string, readonly string[]>>;
