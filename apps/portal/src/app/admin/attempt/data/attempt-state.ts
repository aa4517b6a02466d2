import type { AttemptDetail } from '@liveness/contract';
import type { AdminFailure } from '../../api/admin-failure';

/** What a call that changes the attempt is doing; a failure stays until the next try. */
export interface Change {
  readonly running: boolean;
  readonly failure?: AdminFailure;
}

/** The attempt that is open. Pictures are not in here: they are people's faces, and go with the page. */
export interface AttemptState {
  readonly id: string | undefined;
  readonly detail: AttemptDetail | undefined;
  readonly loading: boolean;
  readonly failure: AdminFailure | undefined;
  /** Index of the frame that is looked at, in order of capture time. */
  readonly frame: number;
  readonly review: Change;
  readonly erasure: Change;
  /** There is no further attempt to review. */
  readonly isLast: boolean;
}

export const noAttempt: AttemptState = { id: undefined, detail: undefined, failure: undefined, loading: false, frame: 0, review: { running: false }, erasure: { running: false }, isLast: false };
