import { Injectable, inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { EMPTY, type Observable, expand, filter, map, switchMap, takeUntil } from 'rxjs';
import type { ApiResult } from '@liveness/api-client/api-failure';
import type { StatisticsPiece } from '@liveness/contract';
import { AdminHttp } from '../../api/admin-http';
import { overview, overviewPageActions, statisticsApiActions } from './overview';
import type { Span } from './span';

/** What was counted, hour by hour. */
@Injectable({ providedIn: 'root' })
class StatisticsApi {
  readonly #http = inject(AdminHttp);

  /** A piece of a span, the newest first; with the cursor of a piece, the next one. */
  piece({ fromMs, toMs }: Span, cursor?: string): Observable<ApiResult<StatisticsPiece>> {
    return this.#http.get('/statistics', {
      from: new Date(fromMs).toISOString(),
      to: new Date(toMs).toISOString(),
      cursor,
    });
  }
}

/** Reads both spans in one go, piece after piece, until all is there, something fails, or nobody looks any more. */
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
          expand((answer) =>
            answer.ok && answer.value.nextCursor !== undefined ? api.piece(whole, answer.value.nextCursor) : EMPTY,
          ),
          takeUntil(actions$.pipe(ofType(overviewPageActions.statisticsLeft))),
        );
      }),
      map((answer) =>
        answer.ok
          ? statisticsApiActions.statisticsPieceRead({ piece: answer.value })
          : statisticsApiActions.statisticsFailed({ failure: answer.failure }),
      ),
    );
  },
  { functional: true },
);
