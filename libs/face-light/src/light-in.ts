import type { Face, FaceLight, LightRegion, RegionLight } from '@liveness/domain';
import { lightPatches } from '@liveness/face-geometry';
import { type Picture, meanLight } from './mean-light';

/** Returns the light of a face and of what is around it, from the pixels of a picture; undefined if the face has no eyes. */
export function lightIn(picture: Picture, face: Face): FaceLight | undefined {
  const measured = Object.entries(lightPatches(face, picture)).flatMap(
    ([region, patches]): [LightRegion, RegionLight][] => {
      const light = meanLight(picture, patches);
      return light ? [[region as LightRegion, light]] : [];
    },
  );
  return measured.length > 0 ? Object.fromEntries(measured) : undefined;
}
