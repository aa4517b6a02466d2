import type { Point, Rotation } from '@liveness/domain';

const degrees = 180 / Math.PI;

/**
 * Estimates how a head is turned from 68 landmarks in pixels: good enough to tell towards which side, which is what guidance
 * asks. The constants were fitted to drawn heads of known rotation.
 */
export function headRotation(points: readonly Point[]): Rotation {
  const at = (index: number) => points[index] as Point;
  const eyeLeft = between(at(36), at(39));
  const eyeRight = between(at(42), at(45));
  const roll = Math.atan2(eyeRight.y - eyeLeft.y, eyeRight.x - eyeLeft.x);
  // Seen with the head upright, the tip of the nose leaves the middle between the ears by the sine of the yaw.
  const upright = (point: Point) => turned(point, between(eyeLeft, eyeRight), -roll);
  const [earLeft, earRight, nose, mouth] = [at(0), at(16), at(30), at(62)].map(upright) as [Point, Point, Point, Point];
  const middle = between(earLeft, earRight);
  const width = earRight.x - earLeft.x;
  const sideways = width > 0 ? (nose.x - middle.x) / width : 0;
  const eyesToMouth = mouth.y - between(eyeLeft, eyeRight).y;
  const down = eyesToMouth > 0 ? (nose.y - between(eyeLeft, eyeRight).y) / eyesToMouth : noseHeightAtRest;
  return {
    roll: roll * degrees,
    yaw: Math.asin(clamp(sideways / noseReach)) * degrees,
    pitch: (noseHeightAtRest - down) * pitchDegreesPerHeight,
  };
}

/** How far the tip of the nose lies before the plane of the ears, in face widths. */
const noseReach = 0.66;
/** Where the tip of the nose lies between eyes (0) and mouth (1) when the head is level. */
const noseHeightAtRest = 0.595;
const pitchDegreesPerHeight = 200;

function between(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function turned({ x, y }: Point, around: Point, angle: number): Point {
  const dx = x - around.x;
  const dy = y - around.y;
  return {
    x: around.x + dx * Math.cos(angle) - dy * Math.sin(angle),
    y: around.y + dx * Math.sin(angle) + dy * Math.cos(angle),
  };
}

function clamp(value: number): number {
  return Math.max(-1, Math.min(1, value));
}
