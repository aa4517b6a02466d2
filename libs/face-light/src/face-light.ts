import type { Face, FaceLight } from '@liveness/domain';
import { decodePicture } from './decode-picture';
import { lightIn } from './light-in';

/**
 * Returns the light of a face and of what is around it, from the pixels of its frame. Nothing of the picture is kept but the means of its regions.
 *
 * @returns undefined if the JPEG cannot be read, has more than `mostMegapixels`, or the face has no eyes. Never throws.
 */
export function faceLight(jpeg: Uint8Array, face: Face): FaceLight | undefined {
  const picture = decodePicture(jpeg);
  return picture && lightIn(picture, face);
}
