import { Injectable, inject } from '@angular/core';
import { ApiClient } from '@liveness/api-client/api-client';
import type { ApiResult } from '@liveness/api-client/api-failure';
import {
  type CameraReport,
  type GiveBackRequest,
  type GiveBackResponse,
  type PutFrameResponse,
  type StartAttemptResponse,
  type StartAttemptRequest,
  type VerifyResponse,
  type VerifyRequest,
  frameHeaders,
} from '@liveness/contract';
import { Agreement } from '../flow/agreement';
import type { AttemptKey, CaptureApi, UploadFrame } from '../ports/capture-api';

/** The capture API over HTTP. */
@Injectable()
export class HttpCaptureApi implements CaptureApi {
  readonly #agreement = inject(Agreement);
  readonly #api = inject(ApiClient);

  start(request: StartAttemptRequest, idempotencyKey: string): Promise<ApiResult<StartAttemptResponse>> {
    const { given: consent } = this.#agreement;
    const body: StartAttemptRequest = { ...request, ...(consent && { consent }) };
    return this.#api.json('/challenge', { method: 'POST', body, idempotencyKey });
  }

  putFrame({ id, token }: AttemptKey, { capturedAt, jpeg }: UploadFrame): Promise<ApiResult<PutFrameResponse>> {
    const headers = {
      'content-type': 'image/jpeg',
      [frameHeaders.token]: token,
      [frameHeaders.timestamp]: String(capturedAt),
    };
    return this.#api.json(`/challenge/${id}/frame`, { method: 'PUT', headers, body: jpeg });
  }

  giveBack({ id, token }: AttemptKey): Promise<ApiResult<GiveBackResponse>> {
    const body: GiveBackRequest = { token };
    return this.#api.json(`/challenge/${id}/give-back`, { method: 'POST', body, keepalive: true });
  }

  verify({ id, token }: AttemptKey, camera?: CameraReport, canLook = false): Promise<ApiResult<VerifyResponse>> {
    const body: VerifyRequest = { token, ...(camera && { camera }), ...(canLook && { canLook }) };
    return this.#api.json(`/challenge/${id}/verify`, { method: 'POST', body });
  }
}
