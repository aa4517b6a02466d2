import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { map, mergeMap, switchMap, takeUntil } from 'rxjs';
import { ChecksApi } from '../../data/checks-api';
import { check } from './check';
import { checkApiActions, checkPageActions } from './check.actions';

export const open = createEffect(
  (actions$ = inject(Actions), api = inject(ChecksApi), id = inject(Store).selectSignal(check.selectId)) => {
    return actions$.pipe(
      ofType(checkPageActions.checkOpened, checkPageActions.checkReopened),
      switchMap(() => api.open(id() ?? '').pipe(takeUntil(actions$.pipe(ofType(checkPageActions.checkLeft))))),
      map((result) =>
        result.ok
          ? checkApiActions.checkRead({ check: result.value })
          : checkApiActions.checkFailedToLoad({ failure: result.failure }),
      ),
    );
  },
  { functional: true },
);

/** Goes on when another check is opened meanwhile: the list shows how it ended. */
export const end = createEffect(
  (actions$ = inject(Actions), api = inject(ChecksApi), id = inject(Store).selectSignal(check.selectId)) => {
    return actions$.pipe(
      ofType(checkPageActions.endConfirmed),
      map((confirmed) => ({ ...confirmed, ended: id() ?? '' })),
      mergeMap(({ action, reason, ended }) =>
        api
          .end(ended, action, reason)
          .pipe(
            map((result) =>
              result.ok
                ? checkApiActions.checkEnded({ check: result.value })
                : checkApiActions.endFailed({ id: ended, action, failure: result.failure }),
            ),
          ),
      ),
    );
  },
  { functional: true },
);
