import {
  DOCUMENT,
  DestroyRef,
  type EnvironmentProviders,
  InjectionToken,
  type Provider,
  inject,
  makeEnvironmentProviders,
} from '@angular/core';
import { ApiClient } from '@liveness/api-client/api-client';
import { API_ENDPOINT, type ApiEndpoint } from '@liveness/api-client/api-endpoint';
import { HttpCaptureApi } from './api/http-capture-api';
import { BrowserCamera } from './camera/browser-camera';
import { BrowserCues } from './cues/browser-cues';
import { WorkerFaceDetector } from './detection/worker-face-detector';
import { Agreement } from './flow/agreement';
import { browserClock } from './flow/browser-clock';
import { CanvasFrameTaker } from './frames/canvas-frame-taker';
import { CAMERA, CAMERA_WATCH } from './ports/camera';
import { CAPTURE_API } from './ports/capture-api';
import { CAPTURE_SETTINGS, type CaptureSettings } from './ports/capture-settings';
import { CLOCK } from './ports/clock';
import { CUES } from './ports/cues';
import { FACE_DETECTOR } from './ports/face-detector';
import { FRAME_TAKER } from './ports/frame-taker';
import { VideoWatch } from './watch/video-watch';

export interface CaptureOptions {
  readonly api: ApiEndpoint;
  readonly settings: CaptureSettings;
}

const OPTIONS = new InjectionToken<CaptureOptions>('capture options');

function browserCues(): BrowserCues {
  const cues = new BrowserCues(inject(DOCUMENT).defaultView ?? globalThis.window);
  inject(DestroyRef).onDestroy(() => cues.close());
  return cues;
}

/** What the capture flow needs around it, as a browser has it. `options` may inject. For the providers of a component. */
export function captureProviders(options: () => CaptureOptions): Provider[] {
  return [
    { provide: OPTIONS, useFactory: options },
    { provide: API_ENDPOINT, useFactory: () => inject(OPTIONS).api },
    { provide: CAPTURE_SETTINGS, useFactory: () => inject(OPTIONS).settings },
    Agreement,
    ApiClient,
    HttpCaptureApi,
    WorkerFaceDetector,
    { provide: CAMERA, useExisting: BrowserCamera },
    { provide: CAMERA_WATCH, useFactory: () => new VideoWatch() },
    { provide: CAPTURE_API, useExisting: HttpCaptureApi },
    { provide: CLOCK, useValue: browserClock },
    { provide: CUES, useFactory: browserCues },
    { provide: FACE_DETECTOR, useExisting: WorkerFaceDetector },
    { provide: FRAME_TAKER, useFactory: () => new CanvasFrameTaker() },
  ];
}

/** The same for the providers of the route that shows the flow. */
export function provideCapture(options: () => CaptureOptions): EnvironmentProviders {
  return makeEnvironmentProviders(captureProviders(options));
}
