import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { PORTAL_CONFIG } from '@liveness/api-client';
import {
  type CameraReport,
  type StartAttemptAnswer,
  type StartAttemptRequest,
  type VerifyAnswer,
  type VerifyRequest,
  frameHeaders,
} from '@liveness/contract';
import { type Observable, firstValueFrom } from 'rxjs';
import type { ApiAnswer, AttemptKey, CaptureApi, UploadFrame } from '../ports/capture-api';
import { failureOf } from './failure-of';

/** Milliseconds until a call that says nothing counts as lost. The gateway gives up after 30 s. */
const timeoutMs = 32_000;

/** The capture API over HTTP. */
@Injectable({ providedIn: 'root' })
export class HttpCaptureApi implements CaptureApi {
  readonly #http = inject(HttpClient);
  readonly #base = inject(PORTAL_CONFIG).apiBase;

  start(request: StartAttemptRequest): Promise<ApiAnswer<StartAttemptAnswer>> {
    return settled(this.#http.post<StartAttemptAnswer>(`${this.#base}/challenge`, request, { timeout: timeoutMs }));
  }

  putFrame({ id, token }: AttemptKey, { capturedAt, jpeg }: UploadFrame): Promise<ApiAnswer<void>> {
    const headers = {
      'content-type': 'image/jpeg',
      [frameHeaders.token]: token,
      [frameHeaders.timestamp]: String(capturedAt),
    };
    return settled(this.#http.put<void>(`${this.#base}/challenge/${id}/frame`, jpeg, { headers, timeout: timeoutMs }));
  }

  verify({ id, token }: AttemptKey, camera?: CameraReport): Promise<ApiAnswer<VerifyAnswer>> {
    const request: VerifyRequest = { token, ...(camera && { camera }) };
    return settled(
      this.#http.post<VerifyAnswer>(`${this.#base}/challenge/${id}/verify`, request, { timeout: timeoutMs }),
    );
  }
}

async function settled<T>(request: Observable<T>): Promise<ApiAnswer<T>> {
  try {
    return { ok: true, value: await firstValueFrom(request) };
  } catch (error) {
    if (error instanceof HttpErrorResponse) return { ok: false, failure: failureOf(error) };
    throw error;
  }
}
