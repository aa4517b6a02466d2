import type { ImageSize, Point } from './geometry';
import type { Face, Finding, Landmark, Rotation } from './observation';

/** Edges of a face's box in pixels of the image, and the area it covers in square pixels. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly area: number;
}

/**
 * Returns the box of a face in pixels, or undefined when there is none or one of its numbers is not finite or too
 * large.
 */
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

/**
 * Returns the landmark of a type; the last one when an analyser reports several. Undefined when a coordinate is not
 * finite.
 */
export function landmarkOf(face: Face, type: string): Landmark | undefined {
  for (let index = face.landmarks.length - 1; index >= 0; index -= 1) {
    const landmark = face.landmarks[index];
    if (landmark?.type === type) return isFinitePoint(landmark) ? landmark : undefined;
  }
  return undefined;
}

/** Returns whether both coordinates are finite numbers. */
export function isFinitePoint(point: Point): boolean {
  return Number.isFinite(point.x) && Number.isFinite(point.y);
}

/** Returns a head's rotation about one axis in degrees, or undefined when the analyser could not measure it. */
export function degreesOf(face: Face, axis: keyof Rotation): number | undefined {
  const degrees = face.rotation?.[axis];
  return Number.isFinite(degrees) ? degrees : undefined;
}

/** Returns the analyser's confidence in a yes, 0–100; undefined when it gave no answer. */
export function yesConfidence(finding: Finding | undefined): number | undefined {
  return finding && (finding.value ? finding.confidence : 100 - finding.confidence);
}

/**
 * Returns the analyser's confidence that one of the faces is covered by a hand, a mask, sunglasses or the like, 0–100;
 * undefined when it gave no answer.
 */
export function coveredConfidence(faces: readonly Face[]): number | undefined {
  let most: number | undefined;
  for (const { occluded, sunglasses } of faces) {
    for (const finding of [occluded, sunglasses]) if (finding) most = Math.max(most ?? 0, yesConfidence(finding) ?? 0);
  }
  return most;
}
