import type { ApiFailure } from '@liveness/api-client/api-failure';
import { createActionGroup, emptyProps, props } from '@ngrx/store';

export const exportDialogActions = createActionGroup({
  source: 'Export dialog',
  events: { Started: props<{ personal: boolean }>(), Cancelled: emptyProps() },
});

export const exportApiActions = createActionGroup({
  source: 'Export API',
  events: {
    'Export piece read': props<{ rows: number; searchedTo: string }>(),
    'File saved': emptyProps(),
    'Export failed': props<{ failure: ApiFailure }>(),
  },
});
