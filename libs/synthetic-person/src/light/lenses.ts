import { bell, smoothStep } from '../arithmetic/shaping';
import type { Body } from '../geometry/body';
import type { Vector } from '../geometry/head-frame';
import type { Colour } from '../person/appearance';
import type { Person } from '../person/person';

/** Linear colour of the window that lenses mirror. */
const mirroredWindow: Colour = [0.85, 0.92, 1];

/** What is seen through the lenses of glasses: darker by their tint, with a window mirrored in them that wanders when the head turns. */
export function throughLenses(body: Body, { appearance, pose }: Person, view: Vector, colour: Colour): Colour {
  const { spectacles } = body.head;
  const { glasses } = appearance;
  if (!spectacles || !glasses || body.nearest === 'frame') return colour;
  const [x, y, z] = [body.headX, body.headY, body.headZ];
  const [right, up, forward] = body.rotation;
  const into = (axis: 0 | 1 | 2) => right[axis] * view[0] + up[axis] * view[1] + forward[axis] * view[2];
  const lens = spectacles.lensAt(x, y, z, into(0), into(1), into(2));
  if (!lens) return colour;
  const [across, high] = lens;
  const wander = across + 0.35 + 0.045 * pose.yaw;
  const pane = smoothStep(0.34, 0.26, Math.abs(wander - 0.12 * high)) * smoothStep(0.5, 0.4, Math.abs(high - 0.25 + 0.03 * pose.pitch)) * (1 - 0.8 * bell(wander - 0.12 * high, 0.03));
  const mirrored = glasses.reflection * (0.02 + 0.5 * pane);
  const clear = (1 - 0.92 * glasses.tint) * (1 - 0.6 * mirrored);
  return [colour[0] * clear + mirroredWindow[0] * mirrored, colour[1] * clear + mirroredWindow[1] * mirrored, colour[2] * clear + mirroredWindow[2] * mirrored];
}
