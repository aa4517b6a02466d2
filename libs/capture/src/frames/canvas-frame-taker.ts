import type { ImageSize } from '@liveness/domain';
import type { FrameTaker, TakenFrame } from '../ports/frame-taker';
import { captureSize, middleOf } from './capture-size';
import { encodeWithin } from './encode-within';

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
