import type { ApiFailure } from '@liveness/api-client/api-failure';
import type { StatisticsPiece } from '@liveness/contract';
import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { OverviewFilter } from './overview-filter';

export const overviewPageActions = createActionGroup({
  source: 'Overview page',
  events: {
    /** The page is there, or its address changed. */
    'Statistics opened': props<{ filter: OverviewFilter; atMs: number; timeZone: string }>(),
    'Statistics reloaded': props<{ atMs: number }>(),
    /** After a failure: what was read stays. */
    'Statistics retried': emptyProps(),
    'Statistics left': emptyProps(),
  },
});

export const statisticsApiActions = createActionGroup({
  source: 'Statistics API',
  events: {
    'Statistics piece read': props<{ piece: StatisticsPiece }>(),
    'Statistics failed': props<{ failure: ApiFailure }>(),
  },
});
