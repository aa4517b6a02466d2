import { Injectable, inject } from '@angular/core';
import type { ApiResult } from '@liveness/api-client/api-failure';
import type { AdminCheck, AdminCheckPage, AdminListedCheck } from '@liveness/contract';
import type { Observable } from 'rxjs';
import { AdminHttp } from '../../api/admin-http';
import type { CheckFilter } from './check-filter';

/** What an admin may do to a check. */
export type CheckAction = 'cancel' | 'redact';

/** The admin API's calls about checks. */
@Injectable({ providedIn: 'root' })
export class ChecksApi {
  readonly #http = inject(AdminHttp);

  page(filter: CheckFilter, cursor?: string): Observable<ApiResult<AdminCheckPage>> {
    return this.#http.get('/checks', { ...filter, cursor });
  }

  /** Opens a check. The API logs each call, so it is called once per opening. */
  open(id: string): Observable<ApiResult<AdminCheck>> {
    return this.#http.get(`/checks/${id}`);
  }

  /** Returns the JPEG of the reference image. The API logs each call. */
  referenceImage(id: string): Observable<ApiResult<Blob>> {
    return this.#http.bytes(`/checks/${id}/reference-image`);
  }

  /** Cancels or redacts a check. May be repeated. */
  end(id: string, action: CheckAction, reason: string): Observable<ApiResult<AdminListedCheck>> {
    return this.#http.post(`/checks/${id}/${action}`, { reason });
  }
}
