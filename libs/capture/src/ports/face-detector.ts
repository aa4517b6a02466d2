import { InjectionToken } from '@angular/core';
import type { Observation } from '@liveness/domain';

/** Finds faces in the browser, for guidance only: what is decided is decided on the server. */
export interface FaceDetector {
  /** Loads what detection needs, once. Rejects where that can't be had. */
  load(): Promise<void>;
  /** Whether a picture can be looked at now, without loading anything. */
  readonly isLoaded: boolean;
  detect(image: ImageData): Promise<Observation>;
}

export const FACE_DETECTOR = new InjectionToken<FaceDetector>('face detector');
