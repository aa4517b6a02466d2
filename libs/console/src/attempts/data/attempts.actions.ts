import type { ApiFailure } from '@liveness/api-client/api-failure';
import type { AttemptCount, AttemptPage, ListedAttempt } from '@liveness/contract';
import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { AttemptFilter } from './attempt-filter';

export const attemptsPageActions = createActionGroup({
  source: 'Attempts page',
  events: {
    /** The page opened, or its address changed. A person who returns to the same list finds it as before. */
    'List opened': props<{ filter: AttemptFilter; atMs: number }>(),
    'List reloaded': props<{ atMs: number }>(),
    'Next page requested': emptyProps(),
    'New attempts shown': props<{ atMs: number }>(),
    'Attempt selected': props<{ id: string }>(),
    'List left': emptyProps(),
  },
});

export const attemptsApiActions = createActionGroup({
  source: 'Attempts API',
  events: {
    'First page read': props<{ page: AttemptPage }>(),
    'Next page read': props<{ page: AttemptPage }>(),
    'Page failed': props<{ failure: ApiFailure }>(),
    'Attempts counted': props<{ count: AttemptCount }>(),
    'Count failed': emptyProps(),
    'Newest attempts read': props<{ attempts: readonly ListedAttempt[]; more: boolean }>(),
  },
});
