import type { NoseParams } from '@liveness/challenge-nose';

/** A task whose mark is right of the middle in the camera's picture. */
export const noseParams: NoseParams = {
  imageWidth: 480,
  imageHeight: 480,
  areaLeft: 105,
  areaTop: 60,
  areaWidth: 270,
  areaHeight: 360,
  minFaceAreaPercent: 40,
  noseLeft: 290,
  noseTop: 242,
  noseWidth: 20,
  noseHeight: 20,
};
