import { InjectionToken } from '@angular/core';
import type { ImageSize } from '@liveness/domain';

/** A picture taken from the live video. */
export interface TakenFrame {
  /** Its pixels. They belong to the caller, who may hand them to another thread. */
  pixels(): ImageData;
  /** The same picture as JPEG, in at most `maxBytes`. Rejects with `NotEncoded` where the browser gives none. */
  jpeg(quality: number, maxBytes: number): Promise<Blob>;
}

/** The browser turns no picture into a JPEG, or does not answer. */
export class NotEncoded extends Error {}

export interface FrameTaker {
  /** The size of the frames that are taken from a video. */
  sizeFor(video: HTMLVideoElement): ImageSize;
  /** Takes the middle of the picture that the video shows now, `mirrored` as the person sees themselves. Undefined while it shows none. */
  take(video: HTMLVideoElement, size: ImageSize, mirrored: boolean): TakenFrame | undefined;
  /** Whether the video shows nothing at all: black, or one colour. */
  isBlank(video: HTMLVideoElement): boolean;
  /** Fulfilled when the video shows a new picture, or soon anyway: a picture that stands still must not stop the clock. */
  nextPicture(video: HTMLVideoElement): Promise<void>;
}

export const FRAME_TAKER = new InjectionToken<FrameTaker>('frame taker');
