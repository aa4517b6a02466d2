import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { exhaustMap, filter, map, switchMap, takeUntil } from 'rxjs';
import { checks, checksApiActions, checksPageActions } from './checks';
import { ChecksApi } from './checks-api';

export const readFirstPage = createEffect(
  (
    actions$ = inject(Actions),
    api = inject(ChecksApi),
    state = inject(Store).selectSignal(checks.selectChecksState),
  ) => {
    return actions$.pipe(
      ofType(checksPageActions.listOpened, checksPageActions.listReloaded),
      // Returning to a list that was read does not read it again.
      filter(() => state().loading === 'first'),
      switchMap(() => api.page(state().filter)),
      map((result) =>
        result.ok
          ? checksApiActions.firstPageRead({ page: result.value })
          : checksApiActions.pageFailed({ failure: result.failure }),
      ),
    );
  },
  { functional: true },
);

export const readNextPage = createEffect(
  (
    actions$ = inject(Actions),
    api = inject(ChecksApi),
    state = inject(Store).selectSignal(checks.selectChecksState),
  ) => {
    const anotherList$ = actions$.pipe(
      ofType(checksPageActions.listOpened, checksPageActions.listReloaded),
      filter(() => state().loading === 'first'),
    );
    return actions$.pipe(
      ofType(checksPageActions.nextPageRequested),
      filter(() => state().loading === 'next'),
      exhaustMap(() => api.page(state().filter, state().nextCursor).pipe(takeUntil(anotherList$))),
      map((result) =>
        result.ok
          ? checksApiActions.nextPageRead({ page: result.value })
          : checksApiActions.pageFailed({ failure: result.failure }),
      ),
    );
  },
  { functional: true },
);
