import type { ApiFailure } from '@liveness/api-client/api-failure';
import type { HourOfAttempts } from '@liveness/contract';
import type { CallPrices } from './figures';
import { type OverviewFilter, defaultRange } from './overview-filter';
import { type Spans, spansOf } from './span';

export interface OverviewState {
  readonly filter: OverviewFilter;
  readonly timeZone: string;
  readonly asOfMs: number;
  readonly spans: Spans;
  readonly loading: boolean;
  /** Of both spans, as far as they are read: the newest come first. */
  readonly hours: readonly HourOfAttempts[];
  /** Undefined until the first piece is there. */
  readonly prices: CallPrices | undefined;
  /** Everything from this moment on was counted. */
  readonly countedToMs: number | undefined;
  /** Where the next piece goes on. */
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
