import { Injectable, inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { type Observable, distinctUntilChanged, filter, map, switchMap } from 'rxjs';
import type { ApiResult } from '@liveness/api-client/api-failure';
import type { AuditPage } from '@liveness/contract';
import { AdminHttp } from '../../api/admin-http';
import { audit, auditApiActions, auditPageActions } from './audit';
import { type AuditFilter, startOfDay } from './audit-filter';

/** Reads the audit log, newest first. */
@Injectable({ providedIn: 'root' })
class AuditApi {
  readonly #http = inject(AdminHttp);

  page({ from, to, ...filter }: AuditFilter, cursor?: string): Observable<ApiResult<AuditPage>> {
    return this.#http.get('/audit', { ...filter, from: from && startOfDay(from), to: to && startOfDay(to, 1), cursor });
  }
}

/** A new filter drops a page in progress; a second request for the next page has no effect. */
export const readPage = createEffect(
  (actions$ = inject(Actions), api = inject(AuditApi), state = inject(Store).selectSignal(audit.selectAuditState)) => {
    return actions$.pipe(
      ofType(auditPageActions.logOpened, auditPageActions.logReread, auditPageActions.nextPageRequested),
      map(() => state()),
      distinctUntilChanged(),
      filter(({ loading }) => loading !== undefined),
      switchMap(({ filter, nextCursor }) => api.page(filter, nextCursor)),
      map((result) =>
        result.ok
          ? auditApiActions.pageRead({ page: result.value })
          : auditApiActions.pageFailed({ failure: result.failure }),
      ),
    );
  },
  { functional: true },
);
