import type { ApiFailure } from '@liveness/api-client/api-failure';
import type { AttemptCount, AttemptPage, ListedAttempt } from '@liveness/contract';
import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { AttemptFilter } from './attempt-filter';

export const attemptsPageActions = createActionGroup({
  source: 'Attempts page',
  events: {
    /** The page is there, or its address changed. Who comes back to the same list finds it as it was left. */
    Opened: props<{ filter: AttemptFilter; atMs: number }>(),
    Reloaded: props<{ atMs: number }>(),
    'More asked': emptyProps(),
    'New ones shown': props<{ atMs: number }>(),
    Selected: props<{ id: string }>(),
    Left: props<{ scrolledTo: number }>(),
  },
});

export const attemptsApiActions = createActionGroup({
  source: 'Attempts API',
  events: {
    'First page read': props<{ page: AttemptPage }>(),
    'Next page read': props<{ page: AttemptPage }>(),
    'Page failed': props<{ failure: ApiFailure }>(),
    Counted: props<{ count: AttemptCount }>(),
    'Count failed': emptyProps(),
    'Newest read': props<{ attempts: readonly ListedAttempt[]; more: boolean }>(),
  },
});
