import type { ApiFailure } from '@liveness/api-client/api-failure';
import type { ThresholdsVersion, ThresholdsView } from '@liveness/contract';
import type { Limits } from '@liveness/domain';
import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { Drafts } from '../draft/drafts';
import type { Published } from './thresholds-state';

/** What a person does on the page; it concerns the challenge that is open. */
export const thresholdsPageActions = createActionGroup({
  source: 'Thresholds page',
  events: {
    'Thresholds opened': props<{ challenge: string }>(),
    'Thresholds reread': emptyProps(),
    'Limit set': props<{ name: string; value: number | string }>(),
    'Limit reset': props<{ name: string }>(),
    'Limits copied': props<{ limits: Limits }>(),
    'Draft discarded': emptyProps(),
    'Draft rebased': emptyProps(),
    'Publishing confirmed': props<{ what: Published; basedOn: number; limits: Limits; reason: string }>(),
    'Publishing left': emptyProps(),
  },
});

export const thresholdsApiActions = createActionGroup({
  source: 'Thresholds API',
  events: {
    'Thresholds read': props<{ view: ThresholdsView }>(),
    'Thresholds failed to load': props<{ failure: ApiFailure }>(),
    'Thresholds published': props<{ challenge: string; what: Published; version: ThresholdsVersion }>(),
    'Publishing failed': props<{ challenge: string; what: Published; failure: ApiFailure }>(),
  },
});

/** What this tab remembers. */
export const savedDraftsActions = createActionGroup({
  source: 'Drafts storage',
  events: { Read: props<{ drafts: Drafts }>() },
});
