import { InjectionToken } from '@angular/core';
import type { CameraReport, StartAttemptAnswer, StartAttemptRequest, VerifyAnswer } from '@liveness/contract';
import type { RefusalCode } from '@liveness/domain';

/** Why a call did not succeed. `unreachable`: nothing, or nothing of ours, answered. */
export type ApiFailure =
  | { readonly kind: 'unreachable' }
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly code?: RefusalCode;
      readonly requestId?: string;
      readonly retryAfterMs?: number;
    };

export type ApiAnswer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: ApiFailure };

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
  start(request: StartAttemptRequest): Promise<ApiAnswer<StartAttemptAnswer>>;
  putFrame(attempt: AttemptKey, frame: UploadFrame): Promise<ApiAnswer<void>>;
  /** Asks for the decision, and tells what was measured of the camera. */
  verify(attempt: AttemptKey, camera?: CameraReport): Promise<ApiAnswer<VerifyAnswer>>;
}

export const CAPTURE_API = new InjectionToken<CaptureApi>('capture API');
