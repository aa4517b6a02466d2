import type { ImageSize } from '@liveness/domain';
import { type FrameTaker, NotEncoded, type TakenFrame } from '../ports/frame-taker';

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
  readonly #small = Object.assign(document.createElement('canvas'), { width: smallSide, height: smallSide });

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

  isBlank(video: HTMLVideoElement): boolean {
    if (video.videoWidth === 0) return false;
    if (video.srcObject instanceof MediaStream && video.srcObject.getVideoTracks().some(({ muted }) => muted))
      return true;
    const context = this.#small.getContext('2d', { willReadFrequently: true });
    if (!context) return false;
    context.drawImage(video, 0, 0, smallSide, smallSide);
    return isEven(context.getImageData(0, 0, smallSide, smallSide));
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

/** The side of the picture in which blankness is looked for. */
const smallSide = 24;
/** The darkest and the lightest point of any picture of a person are further apart, even in a dark room (0–255). */
const evenWithin = 12;

/** Returns whether all points of an image are equally light. */
export function isEven({ data }: Pick<ImageData, 'data'>): boolean {
  let darkest = 255;
  let lightest = 0;
  for (let i = 0; i < data.length; i += 4) {
    const light = Math.round(0.3 * (data[i] ?? 0) + 0.6 * (data[i + 1] ?? 0) + 0.1 * (data[i + 2] ?? 0));
    darkest = Math.min(darkest, light);
    lightest = Math.max(lightest, light);
  }
  return lightest - darkest <= evenWithin;
}

/** Each further try keeps this share of the quality before it. */
const step = 0.8;
const lowestQuality = 0.3;

/** Encodes a canvas as JPEG in at most `maxBytes`, lowering the quality only where it must. */
export async function encodeWithin(canvas: Encoder, quality: number, maxBytes: number): Promise<Blob> {
  const blob = await encode(canvas, quality);
  return blob.size <= maxBytes || quality * step < lowestQuality
    ? blob
    : encodeWithin(canvas, quality * step, maxBytes);
}

type Encoder = Pick<HTMLCanvasElement, 'toBlob' | 'toDataURL'>;

/** Milliseconds in which every browser that encodes at all has encoded one frame. */
const encodeWithinMs = 3_000;

/** Some browsers never call back, or give nothing: their other way of encoding may still work. */
async function encode(canvas: Encoder, quality: number): Promise<Blob> {
  const blob = await new Promise<Blob | null>((resolve) => {
    const timer = setTimeout(() => resolve(null), encodeWithinMs);
    canvas.toBlob(
      (encoded) => {
        clearTimeout(timer);
        resolve(encoded);
      },
      'image/jpeg',
      quality,
    );
  });
  return blob ?? encodedAtOnce(canvas, quality);
}

function encodedAtOnce(canvas: Encoder, quality: number): Blob {
  const [, base64] = /^data:image\/jpeg;base64,(.+)$/.exec(canvas.toDataURL('image/jpeg', quality)) ?? [];
  if (!base64) throw new NotEncoded('the canvas could not be encoded');
  return new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], { type: 'image/jpeg' });
}
