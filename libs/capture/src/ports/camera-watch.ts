import { InjectionToken } from '@angular/core';
import type { CameraReport } from '@liveness/contract';

/** Measures a camera while it runs. */
export interface Watching {
  /** What was measured so far; what was not measured long enough is left out. */
  report(): CameraReport;
  /** Measures no further. What was measured can still be reported. */
  stop(): void;
}

/** Watches what a camera delivers, for signals. It decides nothing, and changes nothing for the person. */
export interface CameraWatch {
  /** Begins to watch the camera that a video shows. */
  begin(video: HTMLVideoElement): Watching;
}

export const CAMERA_WATCH = new InjectionToken<CameraWatch>('camera watch');
