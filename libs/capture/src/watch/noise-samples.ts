import { unchangedBlocks } from './unchanged-blocks';

/** Pairs of pictures that are compared at most, and at least before anything is said. */
const mostPairs = 6;
const leastPairs = 3;
/** Milliseconds between two pairs. */
const apartMs = 400;
/** A pair in which fewer blocks could show noise says nothing. */
const leastUsable = 24;
/** Rows of the strip that is compared. */
const stripHeight = 68;
const widestStrip = 1284;

/** Compares pictures that follow one another, a few times: how much stays exactly the same is least where a sensor's noise changes everything. */
export class NoiseSamples {
  readonly #canvas = document.createElement('canvas');
  #before: ImageData | undefined;
  #nextAt = 0;
  #pairs = 0;
  #least = Infinity;

  /** Looks at the picture that the video shows at a moment, in milliseconds of any clock. */
  see(video: HTMLVideoElement, nowMs: number): void {
    if (this.#pairs >= mostPairs || (!this.#before && nowMs < this.#nextAt)) return;
    const picture = this.#strip(video);
    if (this.#before?.width === picture?.width && this.#before && picture) {
      const { unchanged, usable } = unchangedBlocks(this.#before, picture);
      this.#before = undefined;
      this.#nextAt = nowMs + apartMs;
      if (usable < leastUsable) return;
      this.#pairs += 1;
      this.#least = Math.min(this.#least, (100 * unchanged) / usable);
      return;
    }
    this.#before = picture;
  }

  /** Share of the picture, in percent, that stays exactly the same: the least of the pairs. Undefined where there are too few of them. */
  get unchangedPercent(): number | undefined {
    return this.#pairs >= leastPairs ? this.#least : undefined;
  }

  /** A strip across the middle of the picture, pixel by pixel: scaling would take the noise away. */
  #strip(video: HTMLVideoElement): ImageData | undefined {
    const [width, height] = [Math.min(widestStrip, video.videoWidth), Math.min(stripHeight, video.videoHeight)];
    if (width === 0 || height === 0) return undefined;
    if (this.#canvas.width !== width || this.#canvas.height !== height) Object.assign(this.#canvas, { width, height });
    const context = this.#canvas.getContext('2d', { willReadFrequently: true });
    const [left, top] = [Math.floor((video.videoWidth - width) / 2), Math.floor((video.videoHeight - height) / 2)];
    context?.drawImage(video, left, top, width, height, 0, 0, width, height);
    return context?.getImageData(0, 0, width, height);
  }
}
