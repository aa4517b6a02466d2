import type { StatisticsPiece } from '@liveness/contract';
import { createFeature, createReducer, on } from '@ngrx/store';
import type { OverviewFilter } from './overview-filter';
import { type OverviewState, noOverview } from './overview-state';
import { overviewPageActions, statisticsApiActions } from './overview.actions';
import { spansOf } from './span';

/** Figures that are younger than this are shown again without asking. */
const freshMs = 60_000;

export const overview = createFeature({
  name: 'overview',
  reducer: createReducer(
    noOverview,
    on(overviewPageActions.statisticsOpened, (state, { filter, atMs, timeZone }): OverviewState => {
      const known =
        state.prices !== undefined && !state.failure && atMs - state.asOfMs < freshMs && state.timeZone === timeZone;
      return known && sameRange(state.filter, filter)
        ? { ...state, filter, loading: state.nextCursor !== undefined }
        : anew(filter, atMs, timeZone);
    }),
    on(overviewPageActions.statisticsReloaded, ({ filter, timeZone }, { atMs }): OverviewState =>
      anew(filter, atMs, timeZone),
    ),
    on(overviewPageActions.statisticsRetried, (state): OverviewState => ({
      ...state,
      loading: true,
      failure: undefined,
    })),
    on(overviewPageActions.statisticsLeft, (state): OverviewState => ({ ...state, loading: false })),
    on(statisticsApiActions.statisticsPieceRead, (state, { piece }): OverviewState => withPiece(state, piece)),
    on(statisticsApiActions.statisticsFailed, (state, { failure }): OverviewState => ({
      ...state,
      loading: false,
      failure,
    })),
  ),
});

/** Challenge and unit only change how the same hours are looked at. */
function sameRange(one: OverviewFilter, other: OverviewFilter): boolean {
  return one.range === other.range && one.from === other.from && one.to === other.to;
}

function anew(filter: OverviewFilter, asOfMs: number, timeZone: string): OverviewState {
  return { ...noOverview, filter, timeZone, asOfMs, spans: spansOf(filter, asOfMs, timeZone), loading: true };
}

function withPiece(
  state: OverviewState,
  { hours, analyserCallUsd, comparerCallUsd, countedTo, nextCursor }: StatisticsPiece,
): OverviewState {
  return {
    ...state,
    hours: [...state.hours, ...hours],
    prices: { analyserCallUsd, comparerCallUsd },
    countedToMs: Date.parse(countedTo),
    nextCursor,
    loading: nextCursor !== undefined,
  };
}
