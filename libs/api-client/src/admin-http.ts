import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type Observable, catchError, from, map } from 'rxjs';
import { PORTAL_CONFIG } from './portal-config';
import type { Answer } from './admin-failure';
import { adminFailureOf } from './admin-failure-of';

/** Milliseconds until a call that says nothing counts as lost. The gateway gives up after 30 s. */
const timeoutMs = 32_000;

/** Query parameters; those that are undefined are left out. */
export type Query = Readonly<Record<string, string | undefined>>;

/** Calls of `/api/admin/…`: a failure is a value. Unsubscribing cancels the call. */
@Injectable({ providedIn: 'root' })
export class AdminHttp {
  readonly #http = inject(HttpClient);
  readonly #base = `${inject(PORTAL_CONFIG).apiBase}/admin`;

  /** `path` begins with a slash: `/attempts`. */
  get<Value>(path: string, query: Query = {}): Observable<Answer<Value>> {
    return answerOf(this.#http.get<Value>(this.#base + path, { params: given(query), timeout: timeoutMs }));
  }

  post<Value>(path: string, body: unknown): Observable<Answer<Value>> {
    return answerOf(this.#http.post<Value>(this.#base + path, body, { timeout: timeoutMs }));
  }

  /** Bytes, as a frame's picture. */
  bytes(path: string, headers: Readonly<Record<string, string>> = {}): Observable<Answer<Blob>> {
    return answerOf(this.#http.get(this.#base + path, { headers, responseType: 'blob', timeout: timeoutMs }));
  }
}

function answerOf<Value>(request: Observable<Value>): Observable<Answer<Value>> {
  return request.pipe(
    map((value): Answer<Value> => ({ ok: true, value })),
    catchError((error: unknown) => {
      if (error instanceof HttpErrorResponse)
        return from(adminFailureOf(error).then((failure): Answer<Value> => ({ ok: false, failure })));
      throw error;
    }),
  );
}

function given(query: Query): Record<string, string> {
  return Object.fromEntries(Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
