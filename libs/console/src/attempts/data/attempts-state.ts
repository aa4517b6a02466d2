import type { ApiFailure } from '@liveness/api-client/api-failure';
import type { AttemptCount, ListedAttempt } from '@liveness/contract';
import type { AttemptFilter } from './attempt-filter';

export interface AttemptsState {
  readonly filter: AttemptFilter;
  /** When this list was first requested, epoch milliseconds. Relative ranges end then. */
  readonly asOfMs: number;
  readonly attempts: readonly ListedAttempt[];
  readonly loading: 'first' | 'next' | undefined;
  readonly failure: ApiFailure | undefined;
  /** How far back the list was searched; undefined before the first page. */
  readonly searchedTo: string | undefined;
  readonly nextCursor: string | undefined;
  /** Consecutive pages without attempts. */
  readonly emptyPages: number;
  readonly count: AttemptCount | undefined;
  /** Attempts newer than those shown, newest first. They wait until the person asks for them. */
  readonly newOnes: readonly ListedAttempt[];
  /** There are more new attempts than were read. */
  readonly moreNewOnes: boolean;
  readonly selected: string | undefined;
  /** The scroll position to return to, in pixels from the top of the page. */
  readonly scrolledTo: number;
}

export const noAttempts: AttemptsState = {
  filter: {},
  asOfMs: 0,
  attempts: [],
  loading: undefined,
  failure: undefined,
  searchedTo: undefined,
  nextCursor: undefined,
  emptyPages: 0,
  count: undefined,
  newOnes: [],
  moreNewOnes: false,
  selected: undefined,
  scrolledTo: 0,
};
