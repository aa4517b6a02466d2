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

/** Signs of trouble: each convicts nobody, and helps a reviewer. A code never changes its meaning. */
export const signalCodes = [
  'virtual-camera',
  'camera-size-mismatch',
  'camera-rate-mismatch',
  'even-spacing',
  'no-sensor-noise',
] as const;
export type SignalCode = (typeof signalCodes)[number];

/** The names of the values that each signal comes with. */
export interface SignalValues {
  /** The camera's label is on the deployment's list of virtual cameras. The label itself is among the device hints. */
  readonly 'virtual-camera': never;
  /** Pixels: what the camera says of its picture, and what the video delivers. */
  readonly 'camera-size-mismatch': 'saidWidth' | 'saidHeight' | 'width' | 'height';
  /** Pictures a second: what the camera says, and what the video delivers. */
  readonly 'camera-rate-mismatch': 'saidPerSecond' | 'perSecond';
  /** How far, in milliseconds, the capture times lie from a regular beat at most; and how many there are. */
  readonly 'even-spacing': 'deviationMs' | 'frames';
  /** Share of the picture, in percent, that stays exactly the same from one picture to the next. */
  readonly 'no-sensor-noise': 'unchangedPercent';
}

/** A sign of trouble in one attempt, with what was measured. */
export type Signal = {
  readonly [Code in SignalCode]: { readonly code: Code; readonly values: Readonly<Record<SignalValues[Code], number>> };
}[SignalCode];
