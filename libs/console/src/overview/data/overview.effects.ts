import { Injectable, inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { EMPTY, type Observable, expand, filter, map, switchMap, takeUntil } from 'rxjs';
import type { ApiResult } from '@liveness/api-client/api-failure';
import type { StatisticsPiece } from '@liveness/contract';
import { AdminHttp } from '../../api/admin-http';
import { overview, overviewPageActions, statisticsApiActions } from './overview';
import type { Span } from './span';

/** Reads the counts of each hour. */
@Injectable({ providedIn: 'root' })
class StatisticsApi {
  readonly #http = inject(AdminHttp);

  /** Reads a piece of a span, newest first; with a piece's cursor, the next one. */
  piece({ fromMs, toMs }: Span, cursor?: string): Observable<ApiResult<StatisticsPiece>> {
    return this.#http.get('/statistics', {
      from: new Date(fromMs).toISOString(),
      to: new Date(toMs).toISOString(),
      cursor,
    });
  }
}

/** Reads both spans piece by piece until everything is read, a piece fails, or the page is left. */
export const readPieces = createEffect(
  (
    actions$ = inject(Actions),
    api = inject(StatisticsApi),
    state = inject(Store).selectSignal(overview.selectOverviewState),
  ) => {
    return actions$.pipe(
      ofType(
        overviewPageActions.statisticsOpened,
        overviewPageActions.statisticsReloaded,
        overviewPageActions.statisticsRetried,
      ),
      filter(() => state().loading),
      switchMap(() => {
        const { now, before } = state().spans;
        const whole = { fromMs: before.fromMs, toMs: now.toMs };
        return api.piece(whole, state().nextCursor).pipe(
          expand((result) =>
            result.ok && result.value.nextCursor !== undefined ? api.piece(whole, result.value.nextCursor) : EMPTY,
          ),
          takeUntil(actions$.pipe(ofType(overviewPageActions.statisticsLeft))),
        );
      }),
      map((result) =>
        result.ok
          ? statisticsApiActions.statisticsPieceRead({ piece: result.value })
          : statisticsApiActions.statisticsFailed({ failure: result.failure }),
      ),
    );
  },
  { functional: true },
);
