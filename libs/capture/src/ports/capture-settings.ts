import { InjectionToken } from '@angular/core';

/** What whoever runs the check may choose about it. */
export interface CaptureSettings {
  /** Types of the challenges that may be asked for: what they need is loaded while the person still reads. */
  readonly challenges: readonly string[];
  /** Frames that guidance looks at, per second. */
  readonly framesPerSecond: number;
  /** Of the frames that are sent, 0–1. */
  readonly jpegQuality: number;
  /** The person sees themselves as in a mirror. */
  readonly mirrorPreview: boolean;
  /** Draws over the picture what detection finds. */
  readonly debugOverlay: boolean;
  /** The page’s address opens nothing in another browser or on another device. */
  readonly onlyHere?: boolean;
}

export const CAPTURE_SETTINGS = new InjectionToken<CaptureSettings>('capture settings');
