import type { Journey } from '@liveness/synthetic-person';

/** What happens before the camera. Once a journey has come to its last step, that stays until something else happens. */
export interface Happening {
  readonly journey: Journey;
  /** With left and right exchanged. */
  readonly mirrored: boolean;
}

/** How the camera answers when it is asked for. */
export type CameraCondition = 'ready' | 'denied' | 'absent' | 'in-use';

export interface CameraDevice {
  readonly deviceId: string;
  readonly label: string;
  readonly facingMode: 'user' | 'environment';
}

/** A camera as it is built. Pixels of its picture. */
export interface CameraModel {
  readonly width: number;
  readonly height: number;
  readonly devices: readonly CameraDevice[];
}

/** What a page has to know when it asks for the camera. */
export interface CameraState {
  readonly model: CameraModel;
  readonly condition: CameraCondition;
  readonly happening: Happening;
}
