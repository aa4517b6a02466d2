import { InjectionToken } from '@angular/core';
import type { ApiResult } from '@liveness/api-client/api-failure';
import type {
  CameraReport,
  GiveBackResponse,
  PutFrameResponse,
  StartAttemptRequest,
  StartAttemptResponse,
  VerifyResponse,
} from '@liveness/contract';

/** What names an attempt to the API. */
export interface AttemptKey {
  readonly id: string;
  readonly token: string;
}

export interface UploadFrame {
  /** Capture time in milliseconds since 1970. */
  readonly capturedAt: number;
  readonly jpeg: Blob;
}

/** The part of the API that leads through an attempt. */
export interface CaptureApi {
  /** Starts an attempt. A call with the same key and request returns the same attempt. */
  start(request: StartAttemptRequest, idempotencyKey: string): Promise<ApiResult<StartAttemptResponse>>;
  putFrame(attempt: AttemptKey, frame: UploadFrame): Promise<ApiResult<PutFrameResponse>>;
  /** Gives an attempt back that is left before a frame was admitted. It goes on when the page is closed. */
  giveBack(attempt: AttemptKey): Promise<ApiResult<GiveBackResponse>>;
  /**
   * Asks for the decision, and tells what was measured of the camera. `canLook`: the answer may be that one more look is
   * needed.
   */
  verify(attempt: AttemptKey, camera?: CameraReport, canLook?: boolean): Promise<ApiResult<VerifyResponse>>;
}

export const CAPTURE_API = new InjectionToken<CaptureApi>('capture API');
