import { Injectable, inject } from '@angular/core';
import { AdminHttp, type Answer } from '@liveness/api-client';
import type { AuditPage } from '@liveness/contract';
import type { Observable } from 'rxjs';
import { type AuditFilter, startOfDay } from './audit-filter';

/** Who did what, the latest first. */
@Injectable({ providedIn: 'root' })
export class AuditApi {
  readonly #http = inject(AdminHttp);

  page({ from, to, ...filter }: AuditFilter, cursor?: string): Observable<Answer<AuditPage>> {
    return this.#http.get('/audit', { ...filter, from: from && startOfDay(from), to: to && startOfDay(to, 1), cursor });
  }
}
