import { InjectionToken } from '@angular/core';
import type { CameraReport } from '@liveness/contract';

/** Why there is no picture: each has its own words and its own way out. */
export type CameraTrouble = 'denied' | 'absent' | 'in-use' | 'insecure' | 'unsupported' | 'lost' | 'unknown';

export interface CameraDevice {
  readonly id: string;
  /** The device's own name; browsers keep it back until the camera has been allowed. */
  readonly label: string;
}

/** A camera that is on. Whoever has it must stop it. */
export interface RunningCamera {
  readonly stream: MediaStream;
  readonly device: CameraDevice;
  /** Fulfilled when the picture ends without us: unplugged, permission withdrawn. */
  readonly lost: Promise<void>;
  stop(): void;
}

export type OpenedCamera =
  { readonly ok: true; readonly camera: RunningCamera } | { readonly ok: false; readonly trouble: CameraTrouble };

/** The person's cameras. */
export interface Camera {
  /** Whether the camera may be used without asking. */
  allowed(): Promise<boolean>;
  /** Turns a camera on: the given one while it is there, otherwise the one that faces the person. */
  open(deviceId?: string): Promise<OpenedCamera>;
  devices(): Promise<readonly CameraDevice[]>;
}

export const CAMERA = new InjectionToken<Camera>('camera');

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
