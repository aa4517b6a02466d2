import { createActionGroup, createFeature, createReducer, emptyProps, on, props } from '@ngrx/store';
import type { HourOfAttempts, StatisticsPiece } from '@liveness/contract';
import type { ApiFailure } from '@liveness/api-client/api-failure';
import { type OverviewFilter, defaultRange } from './overview-filter';
import { type Spans, spansOf } from './span';
import type { CallPrices } from './figures';

export interface OverviewState {
  readonly filter: OverviewFilter;
  readonly timeZone: string;
  readonly asOfMs: number;
  readonly spans: Spans;
  readonly loading: boolean;
  /** The hours of both spans read so far, newest first. */
  readonly hours: readonly HourOfAttempts[];
  /** Undefined until the first piece is read. */
  readonly prices: CallPrices | undefined;
  /** Everything from this moment on has been read. */
  readonly countedToMs: number | undefined;
  /** The cursor of the next piece. */
  readonly nextCursor: string | undefined;
  readonly failure: ApiFailure | undefined;
}

const initialFilter: OverviewFilter = { range: defaultRange };

export const noOverview: OverviewState = {
  filter: initialFilter,
  timeZone: 'UTC',
  asOfMs: 0,
  spans: spansOf(initialFilter, 0, 'UTC'),
  loading: false,
  hours: [],
  prices: undefined,
  countedToMs: undefined,
  nextCursor: undefined,
  failure: undefined,
};

export const overviewPageActions = createActionGroup({
  source: 'Overview page',
  events: {
    /** The page opened, or its address changed. */
    'Statistics opened': props<{ filter: OverviewFilter; atMs: number; timeZone: string }>(),
    'Statistics reloaded': props<{ atMs: number }>(),
    /** After a failure. What was read stays. */
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

/** Figures younger than this are shown again without a request. */
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

/** Returns whether both have the same hours: challenge and unit only change how they are shown. */
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
