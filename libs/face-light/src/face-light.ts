import type { Face, FaceLight, LightRegion, RegionLight } from '@liveness/domain';
import { lightPatches } from '@liveness/face-geometry';
import { decodePicture } from './decode-picture';
import { meanLight } from './mean-light';

/**
 * Returns the light of a face and of what is around it, from the pixels of its frame. Nothing of the picture is kept but the means of its regions.
 *
 * @returns undefined if the JPEG cannot be read, has more than `mostMegapixels`, or the face has no eyes. Never throws.
 */
export function faceLight(jpeg: Uint8Array, face: Face): FaceLight | undefined {
  const picture = decodePicture(jpeg);
  if (!picture) return undefined;
  const measured = Object.entries(lightPatches(face, picture)).flatMap(
    ([region, patches]): [LightRegion, RegionLight][] => {
      const light = meanLight(picture, patches);
      return light ? [[region as LightRegion, light]] : [];
    },
  );
  return measured.length > 0 ? Object.fromEntries(measured) : undefined;
}
