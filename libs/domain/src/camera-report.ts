import type { ImageSize } from './geometry';

/** What a client measured of its camera. A hint: a client may leave it out, or make it up. */
export interface CameraReport {
  /** What the camera says of its own picture. */
  readonly said?: Partial<ImageSize> & { readonly perSecond?: number };
  /** What the video delivers: pixels, and pictures a second. */
  readonly delivered?: ImageSize & { readonly perSecond?: number };
  /** Share of the picture, in percent, that stays exactly the same from one picture to the next: the least of several pairs of pictures. */
  readonly unchangedPercent?: number;
}
