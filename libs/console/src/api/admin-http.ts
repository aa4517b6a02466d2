import { Injectable, inject } from '@angular/core';
import { ApiClient, type Query } from '@liveness/api-client/api-client';
import type { ApiResult } from '@liveness/api-client/api-failure';
import { Observable, tap } from 'rxjs';
import { RepeatKeys } from './repeat-keys';

/** Calls of `/api/admin/…`. Unsubscribing cancels the call. */
@Injectable({ providedIn: 'root' })
export class AdminHttp {
  readonly #api = inject(ApiClient);
  readonly #keys = new RepeatKeys();

  /** `path` begins with a slash, such as `/attempts`. */
  get<Value>(path: string, query?: Query): Observable<ApiResult<Value>> {
    return whileWaited((signal) => this.#api.json<Value>(`/admin${path}`, { query, signal }));
  }

  post<Value>(path: string, body: object, idempotencyKey?: string): Observable<ApiResult<Value>> {
    const call = { method: 'POST', body, ...(idempotencyKey !== undefined && { idempotencyKey }) } as const;
    return whileWaited((signal) => this.#api.json<Value>(`/admin${path}`, { ...call, signal }));
  }

  /** Sends what must have one effect, even if somebody asks for it again because no response arrived. */
  postOnce<Value>(path: string, body: object): Observable<ApiResult<Value>> {
    return this.post<Value>(path, body, this.#keys.of(path, body)).pipe(
      tap((result) => this.#keys.answered(path, body, result)),
    );
  }

  /** Returns bytes, such as a frame's picture. */
  bytes(path: string, headers: Readonly<Record<string, string>> = {}): Observable<ApiResult<Blob>> {
    return whileWaited((signal) => this.#api.blob(`/admin${path}`, { headers, signal }));
  }
}

/** Returns a call that is sent on subscription and cancelled when it is unsubscribed. */
function whileWaited<Value>(call: (signal: AbortSignal) => Promise<Value>): Observable<Value> {
  return new Observable((subscriber) => {
    const waited = new AbortController();
    call(waited.signal).then(
      (value) => {
        subscriber.next(value);
        subscriber.complete();
      },
      (error: unknown) => subscriber.error(error),
    );
    return () => waited.abort();
  });
}
