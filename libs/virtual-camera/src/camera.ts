import type { Scene } from '@liveness/synthetic-person';
import type { SceneLight } from './light/scene-light';

/** A scene with a committed frame or with a picture that a journey has added; in `light`, with layers that it has added. */
export type ShownScene = Omit<Scene, 'frame' | 'beside'> & {
  readonly frame: string;
  readonly beside?: string;
  readonly light?: SceneLight;
};

export interface ShownStep {
  /** Milliseconds since the first step. */
  readonly capturedAfterMs: number;
  readonly scene: ShownScene;
}

/** What happens in front of the camera. A finished journey stays at its last step until something else happens. */
export interface Happening {
  readonly journey: readonly ShownStep[];
  /** Exchanges left and right. */
  readonly mirrored: boolean;
}

/** How the camera responds when a page requests it. `unanswered` lasts until it is something else: nobody has answered yet. */
export type CameraCondition = 'ready' | 'unanswered' | 'denied' | 'absent' | 'in-use';

export interface CameraDevice {
  readonly deviceId: string;
  readonly label: string;
  readonly facingMode: 'user' | 'environment';
}

/** The hardware of a camera. Pixels of its picture. */
export interface CameraModel {
  readonly width: number;
  readonly height: number;
  readonly devices: readonly CameraDevice[];
}

/** What a page needs to know when it requests the camera. */
export interface CameraState {
  readonly model: CameraModel;
  readonly condition: CameraCondition;
  readonly happening: Happening;
}
