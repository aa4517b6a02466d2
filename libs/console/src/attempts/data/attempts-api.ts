import { Injectable, inject } from '@angular/core';
import type { Query } from '@liveness/api-client/api-client';
import type { ApiResult } from '@liveness/api-client/api-failure';
import type { AttemptCount, AttemptExportPiece, AttemptPage } from '@liveness/contract';
import type { Observable } from 'rxjs';
import { AdminHttp } from '../../api/admin-http';
import { type AttemptFilter, rangesMs } from './attempt-filter';

/**
 * The admin API's lists of attempts. `asOfMs` is the moment when a relative range ends: all pages of one list must use
 * the same.
 */
@Injectable({ providedIn: 'root' })
export class AttemptsApi {
  readonly #http = inject(AdminHttp);

  page(filter: AttemptFilter, asOfMs: number, cursor?: string): Observable<ApiResult<AttemptPage>> {
    return this.#http.get('/attempts', { ...queryOf(filter, asOfMs), cursor });
  }

  /** Returns the newest attempts that started at `fromMs` or later. */
  since(filter: AttemptFilter, fromMs: number): Observable<ApiResult<AttemptPage>> {
    const from = new Date(Math.max(fromMs, Date.parse(filter.from ?? '') || 0)).toISOString();
    return this.#http.get('/attempts', { ...queryOf(filter, fromMs), from });
  }

  count(filter: AttemptFilter, asOfMs: number, cursor?: string): Observable<ApiResult<AttemptCount>> {
    return this.#http.get('/attempts/count', { ...queryOf(filter, asOfMs), cursor });
  }

  exportPiece(
    filter: AttemptFilter,
    asOfMs: number,
    personal: boolean,
    cursor?: string,
  ): Observable<ApiResult<AttemptExportPiece>> {
    return this.#http.post('/attempts/export', { ...queryOf(filter, asOfMs), personal, cursor });
  }
}

function queryOf({ range, ...filter }: AttemptFilter, asOfMs: number): Query {
  return {
    ...filter,
    // The API's `failed` is the verdict, which is also that of what cannot be judged.
    ...(filter.status === 'failed' && { status: 'judged-failed' }),
    ...(range && { from: new Date(asOfMs - rangesMs[range]).toISOString() }),
  };
}
