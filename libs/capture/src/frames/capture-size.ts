import type { ImageSize } from '@liveness/domain';

/** A frame's side in pixels: what the faces' analysis needs, and no more to send over a phone's link. */
const wishedSide = 480;
/** The smallest side that the API admits. */
const smallestSide = 240;

/** Frames are square, whichever way the phone is held: as large as the camera's shorter side gives without blowing it up. */
export function captureSize(camera: ImageSize): ImageSize {
  const side = Math.max(smallestSide, Math.min(wishedSide, camera.width, camera.height));
  return { width: side, height: side };
}

export interface Cut {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The largest middle part of the camera's picture that has the frame's proportions: what `object-fit: cover` shows. */
export function middleOf(camera: ImageSize, frame: ImageSize): Cut {
  const scale = Math.min(camera.width / frame.width, camera.height / frame.height);
  const width = frame.width * scale;
  const height = frame.height * scale;
  return { left: (camera.width - width) / 2, top: (camera.height - height) / 2, width, height };
}
