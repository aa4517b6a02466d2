import { type EnvironmentProviders, makeEnvironmentProviders } from '@angular/core';
import { HttpCaptureApi } from './api/http-capture-api';
import { BrowserCamera } from './camera/browser-camera';
import { WorkerFaceDetector } from './detection/worker-face-detector';
import { browserClock } from './flow/browser-clock';
import { CanvasFrameTaker } from './frames/canvas-frame-taker';
import { CAMERA } from './ports/camera';
import { CAMERA_WATCH } from './ports/camera-watch';
import { CAPTURE_API } from './ports/capture-api';
import { CLOCK } from './ports/clock';
import { FACE_DETECTOR } from './ports/face-detector';
import { FRAME_TAKER } from './ports/frame-taker';
import { VideoWatch } from './watch/video-watch';

/** What the capture flow needs around it, as a browser has it. For the providers of the route that shows the flow. */
export function provideCapture(): EnvironmentProviders {
  return makeEnvironmentProviders([
    { provide: CAMERA, useExisting: BrowserCamera },
    { provide: CAMERA_WATCH, useFactory: () => new VideoWatch() },
    { provide: CAPTURE_API, useExisting: HttpCaptureApi },
    { provide: CLOCK, useValue: browserClock },
    { provide: FACE_DETECTOR, useExisting: WorkerFaceDetector },
    { provide: FRAME_TAKER, useFactory: () => new CanvasFrameTaker() },
  ]);
}
