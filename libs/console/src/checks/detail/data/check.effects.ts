import { inject } from '@angular/core';
import { OwnStorage } from '@liveness/api-client/own-storage';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { map, mergeMap, switchMap, takeUntil, tap } from 'rxjs';
import { unsent } from '../../../unsent/unsent-text';
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

/** A check that is redacted is cancelled, too: neither reason is wanted any more. */
export const forgetSentReasons = createEffect(
  (actions$ = inject(Actions), storage = inject(OwnStorage)) => {
    return actions$.pipe(
      ofType(checkApiActions.checkEnded),
      tap(({ check: { id, status } }) => {
        storage.remove(unsent.checkEnd(id, 'cancel'));
        if (status === 'redacted') storage.remove(unsent.checkEnd(id, 'redact'));
      }),
    );
  },
  { functional: true, dispatch: false },
);
