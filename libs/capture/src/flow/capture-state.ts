import type { GuidanceView } from '@liveness/capture-guidance';
import type { PosePart } from '../pose/pose-plan';
import type { CameraDevice } from '../ports/camera';
import type { UploadProgress } from '../uploads/frame-uploads';
import type { Attempt } from './attempt';
import type { Step } from './step';

export interface CaptureState {
  readonly step: Step;
  /** The challenge that the person asked for, where they may. */
  readonly wished: string | undefined;
  /** Types that the person does not want to be asked for. */
  readonly except: readonly string[];
  /** The browser will not ask for the camera: it was allowed before. */
  readonly allowed: boolean;
  /** The person asked for colours although their device asks for less motion. */
  readonly lightWanted: boolean;
  readonly attempt: Attempt | undefined;
  /** The camera's picture while it is on. */
  readonly stream: MediaStream | undefined;
  readonly devices: readonly CameraDevice[];
  readonly deviceId: string | undefined;
  /** The camera is on and shows nothing: it is covered, switched off or muted. */
  readonly blank: boolean;
  readonly guidance: GuidanceView;
  readonly posePart: PosePart;
  /** The second that the countdown to a picture is at, from 3; undefined while none runs. */
  readonly countdown: number | undefined;
  readonly uploads: UploadProgress;
}

export const initialState: CaptureState = {
  step: { name: 'permission' },
  wished: undefined,
  except: [],
  allowed: false,
  lightWanted: false,
  attempt: undefined,
  stream: undefined,
  devices: [],
  deviceId: undefined,
  blank: false,
  guidance: { begun: false, progress: 0 },
  posePart: 'pose',
  countdown: undefined,
  uploads: { accepted: 0, uploaded: 0 },
};

/** What a new try forgets of the one before. */
export const newTry: Pick<CaptureState, 'attempt' | 'guidance' | 'posePart' | 'countdown' | 'uploads'> = {
  attempt: initialState.attempt,
  guidance: initialState.guidance,
  posePart: initialState.posePart,
  countdown: initialState.countdown,
  uploads: initialState.uploads,
};
