import { Injectable, inject } from '@angular/core';
import { ApiClient, type Query } from '@liveness/api-client/api-client';
import type { ApiResult } from '@liveness/api-client/api-failure';
import { Observable } from 'rxjs';

/** Calls of `/api/admin/…`. Unsubscribing cancels the call. */
@Injectable({ providedIn: 'root' })
export class AdminHttp {
  readonly #api = inject(ApiClient);

  /** `path` begins with a slash, such as `/attempts`. */
  get<Value>(path: string, query?: Query): Observable<ApiResult<Value>> {
    return whileWaited((signal) => this.#api.json<Value>(`/admin${path}`, { query, signal }));
  }

  post<Value>(path: string, body: object): Observable<ApiResult<Value>> {
    return whileWaited((signal) => this.#api.json<Value>(`/admin${path}`, { method: 'POST', body, signal }));
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
