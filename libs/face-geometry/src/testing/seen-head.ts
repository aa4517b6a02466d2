import type { Face, ImageSize } from '@liveness/domain';

/**
 * Points of an average head in distances between the eyes: x to the right of the image, y down, z towards the camera.
 */
const head: readonly (readonly [type: string, x: number, y: number, z: number])[] = [
  ['nose', 0, 0.62, 0.52],
  ['noseLeft', -0.2, 0.66, 0.2],
  ['noseRight', 0.2, 0.66, 0.2],
  ['leftEyeLeft', -0.74, 0, -0.1],
  ['leftEyeRight', -0.26, 0, 0],
  ['leftEyeUp', -0.5, -0.07, 0.06],
  ['leftEyeDown', -0.5, 0.07, 0.05],
  ['rightEyeLeft', 0.26, 0, 0],
  ['rightEyeRight', 0.74, 0, -0.1],
  ['rightEyeUp', 0.5, -0.07, 0.06],
  ['rightEyeDown', 0.5, 0.07, 0.05],
  ['leftEyeBrowLeft', -0.95, -0.3, -0.15],
  ['leftEyeBrowUp', -0.6, -0.45, 0.1],
  ['leftEyeBrowRight', -0.2, -0.35, 0.17],
  ['rightEyeBrowLeft', 0.2, -0.35, 0.17],
  ['rightEyeBrowUp', 0.6, -0.45, 0.1],
  ['rightEyeBrowRight', 0.95, -0.3, -0.15],
  ['mouthLeft', -0.4, 1.1, 0],
  ['mouthRight', 0.4, 1.1, 0],
  ['mouthUp', 0, 1.02, 0.22],
  ['mouthDown', 0, 1.22, 0.18],
  ['upperJawlineLeft', -1.1, 0.1, -1.2],
  ['midJawlineLeft', -0.95, 1.2, -0.8],
  ['chinBottom', 0, 1.75, 0],
  ['midJawlineRight', 0.95, 1.2, -0.8],
  ['upperJawlineRight', 1.1, 0.1, -1.2],
];

export interface SeenHead {
  /** The position of the middle of the eyes, in pixels. */
  readonly at?: { readonly x: number; readonly y: number };
  readonly scale?: number;
  readonly yawDegrees?: number;
  readonly pitchDegrees?: number;
  readonly rollDegrees?: number;
  /** A photograph: all points have the same depth. */
  readonly flat?: boolean;
  /** The analyser's yaw, if it is wrong. */
  readonly reportedYawDegrees?: number;
}

/** Returns an analyser's observation of a head from far away. For specs. */
export function seenHead(
  image: ImageSize,
  {
    at = { x: 320, y: 200 },
    scale = 1,
    yawDegrees = 0,
    pitchDegrees = 0,
    rollDegrees = 0,
    flat = false,
    reportedYawDegrees = yawDegrees,
  }: SeenHead = {},
): Face {
  const [yaw, pitch, roll] = [yawDegrees, pitchDegrees, rollDegrees].map((degrees) => (degrees * Math.PI) / 180) as [
    number,
    number,
    number,
  ];
  const size = 80 * scale;
  const landmarks = head.map(([type, x, y, depth]) => {
    const z = flat ? 0 : depth;
    const across = x * Math.cos(yaw) + z * Math.sin(yaw);
    const towards = z * Math.cos(yaw) - x * Math.sin(yaw);
    const down = y * Math.cos(pitch) - towards * Math.sin(pitch);
    return {
      type,
      x: (at.x + size * (across * Math.cos(roll) - down * Math.sin(roll))) / image.width,
      y: (at.y + size * (across * Math.sin(roll) + down * Math.cos(roll))) / image.height,
    };
  });
  return { landmarks, rotation: { yaw: reportedYawDegrees, pitch: pitchDegrees, roll: rollDegrees } };
}
