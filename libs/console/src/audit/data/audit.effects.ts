import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { distinctUntilChanged, filter, map, switchMap } from 'rxjs';
import { audit } from './audit';
import { auditApiActions, auditPageActions } from './audit.actions';
import { AuditApi } from './audit-api';

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
