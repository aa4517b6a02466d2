import type { PutFrameResponse, StartAttemptResponse, StartAttemptRequest, VerifyResponse } from '@liveness/contract';
import { frameHeaders } from '@liveness/contract';
import type { ApiResponse } from './api-response';
import { callApi } from './api-response';

/** What identifies an attempt to the API. */
export type AttemptKey = Pick<StartAttemptResponse, 'id' | 'token'>;

/** The API as one signed-in person uses it, without a portal. */
export class PersonApi {
  constructor(
    readonly origin: string,
    readonly bearer: string,
  ) {}

  start(request: StartAttemptRequest): Promise<ApiResponse<StartAttemptResponse>> {
    return this.#call('POST', '/api/challenge', JSON.stringify(request), { 'content-type': 'application/json' });
  }

  /** @param capturedAt epoch milliseconds */
  putFrame({ id, token }: AttemptKey, jpeg: Uint8Array, capturedAt: number): Promise<ApiResponse<PutFrameResponse>> {
    return this.#call('PUT', `/api/challenge/${id}/frame`, Buffer.from(jpeg), {
      'content-type': 'image/jpeg',
      [frameHeaders.token]: token,
      [frameHeaders.timestamp]: String(capturedAt),
    });
  }

  verify({ id, token }: AttemptKey): Promise<ApiResponse<VerifyResponse>> {
    return this.#call('POST', `/api/challenge/${id}/verify`, JSON.stringify({ token }), {
      'content-type': 'application/json',
    });
  }

  #call<T>(
    method: string,
    path: string,
    body: string | Buffer<ArrayBuffer>,
    headers: Readonly<Record<string, string>>,
  ): Promise<ApiResponse<T>> {
    return callApi(`${this.origin}${path}`, {
      method,
      body,
      headers: { ...headers, authorization: `Bearer ${this.bearer}` },
    });
  }
}
