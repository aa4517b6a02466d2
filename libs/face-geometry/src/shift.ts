import type { Face, ImageSize } from '@liveness/domain';
import { landmarkOf } from '@liveness/domain';

/** Returns how far the nose has moved in the picture since another frame, in percent of the face's width there; undefined where a nose or that width is missing. */
export function shiftPercent(start: Face, face: Face, { width, height }: ImageSize): number | undefined {
  const [from, to] = [landmarkOf(start, 'nose'), landmarkOf(face, 'nose')];
  const faceWidth = (start.box?.width ?? 0) * width;
  if (!from || !to || !(faceWidth > 0)) return undefined;
  return (100 * Math.hypot((to.x - from.x) * width, (to.y - from.y) * height)) / faceWidth;
}
