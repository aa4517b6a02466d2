import type { ImageSize, Point } from './geometry';
import type { Face, Landmark, Rotation } from './observation';

/** Edges of a face's box in pixels of the image, and the area it covers in square pixels. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly area: number;
}

/** The box of a face in pixels. Undefined where there is none, or where a number of it is none or beyond reckoning. */
export function pixelBox(face: Face, image: ImageSize): PixelBox | undefined {
  const { box } = face;
  if (!box) return undefined;
  const left = box.left * image.width;
  const top = box.top * image.height;
  const width = box.width * image.width;
  const height = box.height * image.height;
  const right = left + width;
  const bottom = top + height;
  const area = width * height;
  return Number.isFinite(right + bottom + area) ? { left, top, right, bottom, area } : undefined;
}

/** The landmark of a type; where an analyser reports it more than once, the last one. Undefined where it has no finite place. */
export function landmarkOf(face: Face, type: string): Landmark | undefined {
  for (let index = face.landmarks.length - 1; index >= 0; index -= 1) {
    const landmark = face.landmarks[index];
    if (landmark?.type === type) return isFinitePoint(landmark) ? landmark : undefined;
  }
  return undefined;
}

/** Whether both coordinates are finite numbers. */
export function isFinitePoint(point: Point): boolean {
  return Number.isFinite(point.x) && Number.isFinite(point.y);
}

/** A head's rotation about one axis in degrees; undefined where the analyser could not tell. */
export function degreesOf(face: Face, axis: keyof Rotation): number | undefined {
  const degrees = face.rotation?.[axis];
  return Number.isFinite(degrees) ? degrees : undefined;
}
