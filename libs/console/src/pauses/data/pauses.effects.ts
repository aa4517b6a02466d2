import { Injectable, inject } from '@angular/core';
import { OwnStorage } from '@liveness/api-client/own-storage';
import type { ApiResult } from '@liveness/api-client/api-failure';
import type { LiftedPause, PausedUsers } from '@liveness/contract';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { type Observable, concatMap, map, switchMap, tap } from 'rxjs';
import { AdminHttp } from '../../api/admin-http';
import { unsent } from '../../unsent/unsent-text';
import { pausesApiActions, pausesPageActions } from './pauses';

/** The admin API's calls about pauses. */
@Injectable({ providedIn: 'root' })
class PausesApi {
  readonly #http = inject(AdminHttp);

  list(): Observable<ApiResult<PausedUsers>> {
    return this.#http.get('/pauses');
  }

  /** Lets the user of an attempt start again. May be repeated. */
  lift(attemptId: string, reason: string): Observable<ApiResult<LiftedPause>> {
    return this.#http.post(`/attempts/${attemptId}/pause/lift`, { reason });
  }
}

export const readPauses = createEffect(
  (actions$ = inject(Actions), api = inject(PausesApi)) => {
    return actions$.pipe(
      ofType(pausesPageActions.listOpened),
      switchMap(() => api.list()),
      map((result) =>
        result.ok
          ? pausesApiActions.pausesRead({ users: result.value })
          : pausesApiActions.pausesFailed({ failure: result.failure }),
      ),
    );
  },
  { functional: true },
);

export const liftPause = createEffect(
  (actions$ = inject(Actions), api = inject(PausesApi)) => {
    return actions$.pipe(
      ofType(pausesPageActions.liftConfirmed),
      concatMap(({ attemptId, reason }) =>
        api
          .lift(attemptId, reason)
          .pipe(
            map((result) =>
              result.ok
                ? pausesApiActions.pauseLifted({ attemptId })
                : pausesApiActions.liftFailed({ failure: result.failure }),
            ),
          ),
      ),
    );
  },
  { functional: true },
);

export const forgetSentReason = createEffect(
  (actions$ = inject(Actions), storage = inject(OwnStorage)) => {
    return actions$.pipe(
      ofType(pausesApiActions.pauseLifted),
      tap(({ attemptId }) => storage.remove(unsent.pauseLift(attemptId))),
    );
  },
  { functional: true, dispatch: false },
);
