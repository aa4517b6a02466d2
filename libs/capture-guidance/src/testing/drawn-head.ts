import type { Observation, Point } from '@liveness/domain';

export interface DrawnHead {
  /** Where the middle of the face is, 0–1 of the frame. */
  readonly at?: Point;
  readonly yawDegrees?: number;
  readonly pitchDegrees?: number;
  /** Height of the face, of the frame's height. */
  readonly height?: number;
}

/** Landmarks of a head in units of its height, seen from the front; z points towards the camera. */
const landmarks: readonly (readonly [type: string, x: number, y: number, z: number])[] = [
  ['eyeLeft', -0.16, -0.1, 0.22],
  ['eyeRight', 0.16, -0.1, 0.22],
  ['leftEyeLeft', -0.22, -0.1, 0.18],
  ['leftEyeRight', -0.1, -0.1, 0.24],
  ['rightEyeLeft', 0.1, -0.1, 0.24],
  ['rightEyeRight', 0.22, -0.1, 0.18],
  ['leftEyeBrowLeft', -0.26, -0.18, 0.16],
  ['leftEyeBrowRight', -0.06, -0.19, 0.27],
  ['rightEyeBrowLeft', 0.06, -0.19, 0.27],
  ['rightEyeBrowRight', 0.26, -0.18, 0.16],
  ['nose', 0, 0.05, 0.42],
  ['noseLeft', -0.06, 0.08, 0.3],
  ['noseRight', 0.06, 0.08, 0.3],
  ['mouthLeft', -0.13, 0.22, 0.24],
  ['mouthRight', 0.13, 0.22, 0.24],
  ['mouthUp', 0, 0.19, 0.32],
  ['mouthDown', 0, 0.26, 0.31],
  ['upperJawlineLeft', -0.37, -0.08, -0.1],
  ['midJawlineLeft', -0.3, 0.24, -0.02],
  ['chinBottom', 0, 0.47, 0.22],
  ['midJawlineRight', 0.3, 0.24, -0.02],
  ['upperJawlineRight', 0.37, -0.08, -0.1],
];

/** What a detector would see of one head. */
export function head({
  at = { x: 0.5, y: 0.5 },
  yawDegrees = 0,
  pitchDegrees = 0,
  height = 0.5,
}: DrawnHead = {}): Observation {
  const yaw = (yawDegrees * Math.PI) / 180;
  const pitch = (pitchDegrees * Math.PI) / 180;
  const box = { left: at.x - 0.37 * height, top: at.y - 0.5 * height, width: 0.74 * height, height };
  const seen = landmarks.map(([type, x, y, z]) => ({
    type,
    x: at.x + (x * Math.cos(yaw) + z * Math.sin(yaw)) * height,
    y: at.y + (y * Math.cos(pitch) - (z * Math.cos(yaw) - x * Math.sin(yaw)) * Math.sin(pitch)) * height,
  }));
  return {
    faces: [{ confidence: 99, box, landmarks: seen, rotation: { yaw: yawDegrees, pitch: pitchDegrees, roll: 0 } }],
  };
}

export const nobody: Observation = { faces: [] };

export function twoHeads(): Observation {
  return { faces: [...head({ at: { x: 0.35, y: 0.5 } }).faces, ...head({ at: { x: 0.65, y: 0.5 } }).faces] };
}
