import type { ApiFailure } from '@liveness/api-client/api-failure';
import type { AttemptCount, ListedAttempt } from '@liveness/contract';
import type { AttemptFilter } from './attempt-filter';

export interface AttemptsState {
  readonly filter: AttemptFilter;
  /** When this list was first asked for, epoch milliseconds: spans that end now end then. */
  readonly asOfMs: number;
  readonly attempts: readonly ListedAttempt[];
  readonly loading: 'first' | 'next' | undefined;
  readonly failure: ApiFailure | undefined;
  /** How far back the list was searched; undefined before the first page is there. */
  readonly searchedTo: string | undefined;
  readonly nextCursor: string | undefined;
  /** Pages in a row that brought nothing. */
  readonly emptyPages: number;
  readonly count: AttemptCount | undefined;
  /** Began after the newest one that is shown, newest first. They wait until they are asked for. */
  readonly newOnes: readonly ListedAttempt[];
  /** There are more new ones than were read. */
  readonly moreNewOnes: boolean;
  readonly selected: string | undefined;
  /** Pixels from the top of the page, to be back at. */
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
