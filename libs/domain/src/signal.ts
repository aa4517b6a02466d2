import type { ImageSize } from './geometry';

/** What a client measured about its camera. Only a hint: a client may leave it out or invent it. */
export interface CameraReport {
  /** What the camera claims to deliver. */
  readonly said?: Partial<ImageSize> & { readonly perSecond?: number };
  /** What the video delivers: pixels and frames per second. */
  readonly delivered?: ImageSize & { readonly perSecond?: number };
  /**
   * The share of the picture, in percent, that is identical in two consecutive pictures: the lowest of several pairs.
   */
  readonly unchangedPercent?: number;
}

/** Signs of trouble. None of them fails an attempt; they help a reviewer. A code never changes its meaning. */
export const signalCodes = [
  'virtual-camera',
  'camera-size-mismatch',
  'camera-rate-mismatch',
  'even-spacing',
  'no-sensor-noise',
  'picture-seen-before',
] as const;
export type SignalCode = (typeof signalCodes)[number];

/** The names of each signal's values. */
export interface SignalValues {
  /**
   * The camera's label is on the deployment's list of virtual cameras. The label itself is stored with the device
   * hints.
   */
  readonly 'virtual-camera': never;
  /** Pixels: what the camera claims, and what the video delivers. */
  readonly 'camera-size-mismatch': 'saidWidth' | 'saidHeight' | 'width' | 'height';
  /** Frames per second: what the camera claims, and what the video delivers. */
  readonly 'camera-rate-mismatch': 'saidPerSecond' | 'perSecond';
  /** The largest deviation of the capture times from a regular beat, in milliseconds, and the number of frames. */
  readonly 'even-spacing': 'deviationMs' | 'frames';
  /** The share of the picture, in percent, that is identical in two consecutive pictures. */
  readonly 'no-sensor-noise': 'unchangedPercent';
  /** How many of the attempt's frames look nearly the same as frames of another attempt, and how many it has. */
  readonly 'picture-seen-before': 'seenFrames' | 'frames';
}

/** A signal of one attempt, with its measured values. */
export type Signal = {
  readonly [Code in SignalCode]: {
    readonly code: Code;
    readonly values: Readonly<Record<SignalValues[Code], number>>;
    /** The other attempt, if the signal points at one. */
    readonly attemptId?: string;
  };
}[SignalCode];
