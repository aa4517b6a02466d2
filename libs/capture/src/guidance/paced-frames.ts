import type { Attempt } from '../flow/attempt';
import type { Clock } from '../ports/clock';
import type { FrameTaker, TakenFrame } from '../ports/frame-taker';

export interface Pacing {
  readonly attempt: Pick<Attempt, 'frameSize' | 'challenge'>;
  /** The video that shows the camera's picture; another one once the person has changed cameras. */
  readonly video: () => HTMLVideoElement | undefined;
  readonly frames: FrameTaker;
  readonly clock: Clock;
  readonly framesPerSecond: number;
  readonly signal: AbortSignal;
}

/** A picture, when it was taken and of which video. */
export interface PacedFrame {
  readonly capturedAt: number;
  readonly video: HTMLVideoElement;
  readonly frame: TakenFrame;
}

/** Yields the camera's pictures one after the other, as fast as the settings allow, until it is stopped. While there is none, it waits for one. */
export async function* pacedFrames(pacing: Pacing): AsyncGenerator<PacedFrame, void, undefined> {
  const { attempt, frames, clock, signal } = pacing;
  const { frameSize, challenge } = attempt;
  let lastCapture = 0;
  while (!signal.aborted) {
    const video = pacing.video();
    if (video) await frames.nextPicture(video);
    await clock
      .sleep(Math.max(0, lastCapture + 1000 / pacing.framesPerSecond - clock.now()), signal)
      .catch(() => undefined);
    if (signal.aborted) return;
    // Two frames of one millisecond would be one frame to the API.
    lastCapture = Math.max(clock.now(), lastCapture + 1);
    const frame = video && frames.take(video, frameSize, challenge.frames === 'mirrored');
    if (frame) yield { capturedAt: lastCapture, video, frame };
  }
}
