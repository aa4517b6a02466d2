import { Injectable, inject } from '@angular/core';
import type { ApiResult } from '@liveness/api-client/api-failure';
import type { AuditPage } from '@liveness/contract';
import type { Observable } from 'rxjs';
import { AdminHttp } from '../../api/admin-http';
import { type AuditFilter, startOfDay } from './audit-filter';

/** Who did what, the latest first. */
@Injectable({ providedIn: 'root' })
export class AuditApi {
  readonly #http = inject(AdminHttp);

  page({ from, to, ...filter }: AuditFilter, cursor?: string): Observable<ApiResult<AuditPage>> {
    return this.#http.get('/audit', { ...filter, from: from && startOfDay(from), to: to && startOfDay(to, 1), cursor });
  }
}
