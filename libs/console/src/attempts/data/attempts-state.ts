import type { AttemptCount, ListedAttempt } from '@liveness/contract';
import { type ReadList, unread } from '../../lists/read-list';
import type { AttemptFilter } from './attempt-filter';

export interface AttemptsState extends ReadList {
  readonly filter: AttemptFilter;
  /** When this list was first requested, epoch milliseconds. Relative ranges end then. */
  readonly asOfMs: number;
  readonly attempts: readonly ListedAttempt[];
  readonly count: AttemptCount | undefined;
  /** Attempts newer than those shown, newest first. They wait until the person asks for them. */
  readonly newOnes: readonly ListedAttempt[];
  /** There are more new attempts than were read. */
  readonly moreNewOnes: boolean;
  readonly selected: string | undefined;
}

export const noAttempts: AttemptsState = {
  ...unread,
  filter: {},
  asOfMs: 0,
  attempts: [],
  count: undefined,
  newOnes: [],
  moreNewOnes: false,
  selected: undefined,
};
