import type { CameraReport } from '@liveness/contract';
import type { CameraWatch, Watching } from '../ports/camera';
import { NoiseSamples } from './noise-samples';

/** Milliseconds that have to be watched before a rate is told. */
const leastMs = 1500;
/** Where nothing was shown for so long, the page was busy or hidden: that time counts for nothing. */
const longestGapMs = 1000;

/** Counts the pictures that a video delivers. */
export class DeliveredRate {
  #last: { readonly atMs: number; readonly pictures: number } | undefined;
  #ms = 0;
  #pictures = 0;

  /** At a moment, in milliseconds of any clock, so many pictures have been delivered in all. */
  count(atMs: number, pictures: number): void {
    const passed = this.#last && atMs - this.#last.atMs;
    if (this.#last && passed !== undefined && passed <= longestGapMs) {
      this.#ms += passed;
      this.#pictures += pictures - this.#last.pictures;
    }
    this.#last = { atMs, pictures };
  }

  /** Undefined until it was watched long enough. */
  get perSecond(): number | undefined {
    return this.#ms >= leastMs ? (this.#pictures * 1000) / this.#ms : undefined;
  }
}

/** Milliseconds until the camera is asked again what it says of itself. */
const askAgainMs = 500;

/** Watches a video picture by picture, where the browser tells of each; elsewhere only what the camera says is known. */
export class VideoWatch implements CameraWatch {
  begin(video: HTMLVideoElement): Watching {
    const [track] = video.srcObject instanceof MediaStream ? video.srcObject.getVideoTracks() : [];
    const rate = new DeliveredRate();
    const noise = new NoiseSamples();
    let measured: CameraReport = {};
    let askAt = 0;
    let running = track !== undefined;

    const look = (nowMs: number, { presentedFrames }: VideoFrameCallbackMetadata) => {
      if (!running || !track) return;
      rate.count(nowMs, presentedFrames);
      noise.see(video, nowMs);
      if (nowMs >= askAt) {
        // Both at once: a phone that is turned changes both.
        measured = { said: saidBy(track), delivered: sizeOf(video) };
        askAt = nowMs + askAgainMs;
      }
      video.requestVideoFrameCallback(look);
    };
    if (running) video.requestVideoFrameCallback?.(look);

    return {
      report: () => {
        const { said, delivered } = measured;
        const perSecond = atMost(rate.perSecond, 1000);
        const unchangedPercent = atMost(noise.unchangedPercent, 100);
        return {
          ...(said && { said }),
          ...(delivered && { delivered: { ...delivered, ...(perSecond !== undefined && { perSecond }) } }),
          ...(unchangedPercent !== undefined && { unchangedPercent }),
        };
      },
      stop: () => (running = false),
    };
  }
}

/** What the camera says of itself; what is no sensible number, as where it says nothing, is left out. */
function saidBy(track: MediaStreamTrack): NonNullable<CameraReport['said']> {
  const { width, height, frameRate } = track.getSettings();
  const [saidWidth, saidHeight, perSecond] = [whole(width), whole(height), atMost(frameRate, 1000)];
  return {
    ...(saidWidth && { width: saidWidth }),
    ...(saidHeight && { height: saidHeight }),
    ...(perSecond && { perSecond }),
  };
}

function sizeOf({ videoWidth, videoHeight }: HTMLVideoElement): CameraReport['delivered'] {
  return whole(videoWidth) && whole(videoHeight) ? { width: videoWidth, height: videoHeight } : undefined;
}

/** A side in pixels as the API takes it. */
function whole(side: number | undefined): number | undefined {
  return side !== undefined && Number.isInteger(side) && side >= 1 && side <= 16_384 ? side : undefined;
}

/** A measured number with one decimal, within the bounds that the API takes. */
function atMost(value: number | undefined, most: number): number | undefined {
  return value !== undefined && Number.isFinite(value) && value >= 0
    ? Math.min(most, Math.round(value * 10) / 10)
    : undefined;
}
