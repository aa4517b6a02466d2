import { nobody } from '@liveness/capture-guidance/testing';
import type { ImageSize, Observation } from '@liveness/domain';
import type { FaceDetector } from '../ports/face-detector';
import { type FrameTaker, NotEncoded, type TakenFrame } from '../ports/frame-taker';

/** What the camera shows, and the detector sees in it: one picture after the other, as a spec gives them. */
export class FakePicture implements FrameTaker, FaceDetector {
  readonly taken: { readonly size: ImageSize; readonly mirrored: boolean }[] = [];
  shown: Observation = nobody;
  /** One picture follows the other by itself, as with a real camera. */
  runs = false;
  loading: Promise<void> = Promise.resolve();
  isLoaded = false;
  /** The camera shows nothing. */
  blank = false;
  image = new ImageData(1, 1);
  /** The browser encodes no picture. */
  encodes = true;
  #next = (): void => undefined;

  /** Shows a picture to whoever waits for the next one. */
  show(observation: Observation): void {
    this.shown = observation;
    this.#next();
  }

  sizeFor(): ImageSize {
    return { width: 480, height: 480 };
  }

  take(_video: HTMLVideoElement, size: ImageSize, mirrored: boolean): TakenFrame {
    this.taken.push({ size, mirrored });
    return {
      pixels: () => this.image,
      jpeg: async () => {
        if (!this.encodes) throw new NotEncoded('no picture');
        return new Blob([`picture ${this.taken.length}`], { type: 'image/jpeg' });
      },
    };
  }

  isBlank(): boolean {
    return this.blank;
  }

  nextPicture(): Promise<void> {
    return this.runs ? Promise.resolve() : new Promise((resolve) => (this.#next = resolve));
  }

  load(): Promise<void> {
    return this.loading;
  }

  async detect(): Promise<Observation> {
    return this.shown;
  }
}
