import type { FrameName } from '../catalogue';

/** What stands before the camera at one moment: a committed frame, or two side by side, scaled and moved in a picture of a given size. */
export interface Scene {
  readonly frame: FrameName;
  /** Who shares the camera, on the right. */
  readonly beside?: FrameName;
  /** Size of the picture in pixels. */
  readonly width: number;
  readonly height: number;
  /** The frames are 480 × 480 at scale 1, their middle on the picture's middle. */
  readonly scale: number;
  /** How far the frame's middle is moved, in pixels of the picture: to the right and down. */
  readonly dx: number;
  readonly dy: number;
}

export interface JourneyStep {
  /** Milliseconds since the first step. */
  readonly capturedAfterMs: number;
  readonly scene: Scene;
}

/** What a camera sees over time, as the camera sees it: not mirrored. */
export type Journey = readonly JourneyStep[];
