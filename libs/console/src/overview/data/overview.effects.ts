import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { EMPTY, expand, filter, map, switchMap, takeUntil } from 'rxjs';
import { overview } from './overview';
import { overviewPageActions, statisticsApiActions } from './overview.actions';
import { StatisticsApi } from './statistics-api';

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
