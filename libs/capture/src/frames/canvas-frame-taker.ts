import type { ImageSize } from '@liveness/domain';
import type { FrameTaker, TakenFrame } from '../ports/frame-taker';

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

/** Milliseconds to wait for a new picture before the last one is looked at again. */
const longestWaitMs = 200;

/** Takes frames by drawing the video on one canvas that is kept. */
export class CanvasFrameTaker implements FrameTaker {
  readonly #canvas = document.createElement('canvas');

  sizeFor(video: HTMLVideoElement): ImageSize {
    return captureSize(sizeOf(video));
  }

  take(video: HTMLVideoElement, size: ImageSize, mirrored: boolean): TakenFrame | undefined {
    if (video.videoWidth === 0) return undefined;
    const canvas = this.#canvas;
    if (canvas.width !== size.width || canvas.height !== size.height) Object.assign(canvas, size);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('this browser has no 2d canvas');
    const { left, top, width, height } = middleOf(sizeOf(video), size);
    context.setTransform(mirrored ? -1 : 1, 0, 0, 1, mirrored ? size.width : 0, 0);
    context.drawImage(video, left, top, width, height, 0, 0, size.width, size.height);
    return {
      pixels: () => context.getImageData(0, 0, size.width, size.height),
      jpeg: (quality, maxBytes) => encodeWithin(canvas, quality, maxBytes),
    };
  }

  nextPicture(video: HTMLVideoElement): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, longestWaitMs);
      video.requestVideoFrameCallback?.(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}

function sizeOf(video: HTMLVideoElement): ImageSize {
  return { width: video.videoWidth, height: video.videoHeight };
}

/** Each further try keeps this share of the quality before it. */
const step = 0.8;
const lowestQuality = 0.3;

/** Encodes a canvas as JPEG in at most `maxBytes`, lowering the quality only where it must. */
export async function encodeWithin(
  canvas: Pick<HTMLCanvasElement, 'toBlob'>,
  quality: number,
  maxBytes: number,
): Promise<Blob> {
  const blob = await encode(canvas, quality);
  return blob.size <= maxBytes || quality * step < lowestQuality
    ? blob
    : encodeWithin(canvas, quality * step, maxBytes);
}

function encode(canvas: Pick<HTMLCanvasElement, 'toBlob'>, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the canvas could not be encoded'))),
      'image/jpeg',
      quality,
    ),
  );
}
