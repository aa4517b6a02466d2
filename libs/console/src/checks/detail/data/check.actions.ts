import type { ApiFailure } from '@liveness/api-client/api-failure';
import type { AdminCheck, AdminListedCheck } from '@liveness/contract';
import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { CheckAction } from '../../data/checks-api';

export const checkPageActions = createActionGroup({
  source: 'Check page',
  events: {
    'Check opened': props<{ id: string }>(),
    'Check reopened': emptyProps(),
    'End confirmed': props<{ action: CheckAction; reason: string }>(),
    'Check left': emptyProps(),
  },
});

export const checkApiActions = createActionGroup({
  source: 'Check API',
  events: {
    'Check read': props<{ check: AdminCheck }>(),
    'Check failed to load': props<{ failure: ApiFailure }>(),
    /** Cancelled or redacted. */
    'Check ended': props<{ check: AdminListedCheck }>(),
    'End failed': props<{ id: string; action: CheckAction; failure: ApiFailure }>(),
  },
});
