import type { ApiFailure } from '@liveness/api-client/api-failure';
import type { AttemptDetail } from '@liveness/contract';

/** What a call that changes the attempt is doing; a failure stays until the next try. */
export interface Change {
  readonly running: boolean;
  readonly failure?: ApiFailure;
  /** The last one came about. */
  readonly done?: boolean;
}

/** The attempt that is open. Pictures are not in here: they are people's faces, and go with the page. */
export interface AttemptState {
  readonly id: string | undefined;
  readonly detail: AttemptDetail | undefined;
  readonly loading: boolean;
  readonly failure: ApiFailure | undefined;
  /** Index of the frame that is looked at, in order of capture time. */
  readonly frame: number;
  readonly review: Change;
  /** The search for the next attempt that nobody has reviewed. */
  readonly search: Change;
  readonly erasure: Change;
  /** There is no further attempt to review. */
  readonly isLast: boolean;
}

const nothing: Change = { running: false };

export const noAttempt: AttemptState = {
  id: undefined,
  detail: undefined,
  failure: undefined,
  loading: false,
  frame: 0,
  review: nothing,
  search: nothing,
  erasure: nothing,
  isLast: false,
};
