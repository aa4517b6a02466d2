import { type ImageSize } from '@liveness/domain';
import type { Picture } from '@liveness/synthetic-person';
import type { Layer } from '../picture/scene';
import { expose } from '../picture/scene';
import { sensed, usualSensor } from '../picture/sensor';
import type { Placed } from '../picture/surface';
import type { Studio } from '../rendering/studio';
import type { ViewRequest } from '../view/view';

/** Distance of the camera from what it takes, in face widths: about an arm's length. */
export const usualDistance = 4;

/** Where a view's parameters put an instrument: angles in degrees, its middle a distance before the camera. */
export function placedBy({
  yaw = 0,
  pitch = 0,
  roll = 0,
  distance = usualDistance,
}: ViewRequest['parameters']): Placed {
  return { yaw, pitch, roll, at: [0, 0, -distance] };
}

/** Takes a picture of instruments in the room where the attack is made. */
export function takePicture(
  layers: readonly Layer[],
  { parameters: { distance = usualDistance } }: ViewRequest,
  { frame, wall, random }: Studio,
): Picture {
  const size: ImageSize = { width: frame.width, height: frame.height };
  return sensed(expose({ size, focalLength: frame.faceWidth * distance, layers, behind: wall }), usualSensor, random);
}
