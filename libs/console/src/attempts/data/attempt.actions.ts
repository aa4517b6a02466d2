import type { ApiFailure } from '@liveness/api-client/api-failure';
import type { AttemptDetail, Erasure, Review, ReviewRequest } from '@liveness/contract';
import { createActionGroup, emptyProps, props } from '@ngrx/store';

export const attemptPageActions = createActionGroup({
  source: 'Attempt page',
  events: {
    'Attempt opened': props<{ id: string }>(),
    'Attempt reopened': emptyProps(),
    'Frame chosen': props<{ frame: number }>(),
    /** With `goOn`, the next unreviewed attempt opens as soon as the review is saved. */
    'Review given': props<{ review: ReviewRequest; goOn: boolean }>(),
    'Next unreviewed requested': emptyProps(),
    'Erasure confirmed': props<{ reason: string }>(),
    'Pause lift confirmed': props<{ reason: string }>(),
    'Attempt left': emptyProps(),
  },
});

export const attemptApiActions = createActionGroup({
  source: 'Attempt API',
  events: {
    'Attempt read': props<{ detail: AttemptDetail }>(),
    'Attempt failed to load': props<{ failure: ApiFailure }>(),
    'Review saved': props<{ id: string; review: Review; goOn: boolean }>(),
    'Review failed': props<{ id: string; failure: ApiFailure }>(),
    'Next unreviewed found': props<{ id: string }>(),
    'No unreviewed found': emptyProps(),
    'Next unreviewed failed': props<{ failure: ApiFailure }>(),
    /** Nothing of the attempt is shown any more, although not everything is deleted yet. */
    'Attempt partly erased': props<{ id: string; erasure: Erasure }>(),
    'Attempt erased': props<{ id: string; erasure: Erasure }>(),
    'Pause lifted': props<{ id: string }>(),
    'Pause lift failed': props<{ id: string; failure: ApiFailure }>(),
    'Erasure failed': props<{ id: string; failure: ApiFailure }>(),
  },
});
