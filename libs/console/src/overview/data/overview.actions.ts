import type { ApiFailure } from '@liveness/api-client/api-failure';
import type { StatisticsPiece } from '@liveness/contract';
import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { OverviewFilter } from './overview-filter';

export const overviewPageActions = createActionGroup({
  source: 'Overview page',
  events: {
    /** The page is there, or its address changed. */
    Opened: props<{ filter: OverviewFilter; atMs: number; timeZone: string }>(),
    Reloaded: props<{ atMs: number }>(),
    /** After a failure: what was read stays. */
    Retried: emptyProps(),
    Left: emptyProps(),
  },
});

export const statisticsApiActions = createActionGroup({
  source: 'Statistics API',
  events: {
    'Piece read': props<{ piece: StatisticsPiece }>(),
    Failed: props<{ failure: ApiFailure }>(),
  },
});
