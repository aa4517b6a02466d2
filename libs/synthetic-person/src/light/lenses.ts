import { bell, smoothStep } from '../arithmetic/shaping';
import type { Body } from '../geometry/body';
import type { Vector } from '../geometry/head-frame';
import type { Colour } from '../person/appearance';
import type { Person } from '../person/person';

/** Linear colour of the window that lenses mirror. */
const mirroredWindow: Colour = [0.85, 0.92, 1];

type LensPoint = readonly [across: number, up: number];

/** Where the ray to the point that the body looked up last goes through a lens: across and up from its middle, −1 to 1. */
export function lensAt(body: Body, view: Vector): LensPoint | undefined {
  const { spectacles } = body.head;
  if (!spectacles || body.nearest === 'frame') return undefined;
  const [right, up, forward] = body.rotation;
  const dx = right[0] * view[0] + up[0] * view[1] + forward[0] * view[2];
  const dy = right[1] * view[0] + up[1] * view[1] + forward[1] * view[2];
  const dz = right[2] * view[0] + up[2] * view[1] + forward[2] * view[2];
  return spectacles.lensAt(body.headX, body.headY, body.headZ, dx, dy, dz);
}

/** What is seen through a lens: darker by its tint, with a window mirrored in it that wanders when the head turns. */
export function throughLens(
  { appearance, pose }: Person,
  [across, high]: LensPoint,
  [red, green, blue]: Colour,
): Colour {
  const { reflection, tint } = appearance.glasses ?? { reflection: 0, tint: 0 };
  const wander = across + 0.35 + 0.045 * pose.yaw - 0.12 * high;
  const pane =
    smoothStep(0.34, 0.26, Math.abs(wander)) *
    smoothStep(0.5, 0.4, Math.abs(high - 0.25 + 0.03 * pose.pitch)) *
    (1 - 0.8 * bell(wander, 0.03));
  const mirrored = reflection * (0.02 + 0.5 * pane);
  const clear = (1 - 0.92 * tint) * (1 - 0.6 * mirrored);
  return [
    red * clear + mirroredWindow[0] * mirrored,
    green * clear + mirroredWindow[1] * mirrored,
    blue * clear + mirroredWindow[2] * mirrored,
  ];
}
