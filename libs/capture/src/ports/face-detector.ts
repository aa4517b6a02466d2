import { InjectionToken, inject } from '@angular/core';
import type { Observation } from '@liveness/domain';
import { WorkerFaceDetector } from '../detection/worker-face-detector';

/** Finds faces in the browser, for guidance only: what is decided is decided on the server. */
export interface FaceDetector {
  /** Loads what detection needs, once. Rejects where that can't be had. */
  load(): Promise<void>;
  detect(image: ImageData): Promise<Observation>;
}

export const FACE_DETECTOR = new InjectionToken<FaceDetector>('face detector', {
  providedIn: 'root',
  factory: () => inject(WorkerFaceDetector),
});
