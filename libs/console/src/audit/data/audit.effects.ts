import { Injectable, inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { type Observable, distinctUntilChanged, filter, map, switchMap } from 'rxjs';
import type { ApiResult } from '@liveness/api-client/api-failure';
import type { AuditPage } from '@liveness/contract';
import { AdminHttp } from '../../api/admin-http';
import { audit, auditApiActions, auditPageActions } from './audit';
import { type AuditFilter, startOfDay } from './audit-filter';

/** Who did what, the latest first. */
@Injectable({ providedIn: 'root' })
class AuditApi {
  readonly #http = inject(AdminHttp);

  page({ from, to, ...filter }: AuditFilter, cursor?: string): Observable<ApiResult<AuditPage>> {
    return this.#http.get('/audit', { ...filter, from: from && startOfDay(from), to: to && startOfDay(to, 1), cursor });
  }
}

/** A filter that changes while a page is on its way makes that page worthless; who asks for more while it comes changes nothing. */
export const readPage = createEffect(
  (actions$ = inject(Actions), api = inject(AuditApi), state = inject(Store).selectSignal(audit.selectAuditState)) => {
    return actions$.pipe(
      ofType(auditPageActions.logOpened, auditPageActions.nextPageRequested),
      map(() => state()),
      distinctUntilChanged(),
      filter(({ loading }) => loading !== undefined),
      switchMap(({ filter, nextCursor }) => api.page(filter, nextCursor)),
      map((answer) =>
        answer.ok
          ? auditApiActions.pageRead({ page: answer.value })
          : auditApiActions.pageFailed({ failure: answer.failure }),
      ),
    );
  },
  { functional: true },
);
