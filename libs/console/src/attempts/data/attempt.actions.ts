import type { ApiFailure } from '@liveness/api-client/api-failure';
import type { AttemptDetail, Erasure, Review, ReviewRequest } from '@liveness/contract';
import { createActionGroup, emptyProps, props } from '@ngrx/store';

export const attemptPageActions = createActionGroup({
  source: 'Attempt page',
  events: {
    Opened: props<{ id: string }>(),
    'Opened again': emptyProps(),
    'Frame chosen': props<{ frame: number }>(),
    /** With `goOn`, the next attempt that nobody has reviewed is opened as soon as the review is kept. */
    'Review given': props<{ review: ReviewRequest; goOn: boolean }>(),
    'Next unreviewed asked': emptyProps(),
    'Erasure confirmed': props<{ reason: string }>(),
    Left: emptyProps(),
  },
});

export const attemptApiActions = createActionGroup({
  source: 'Attempt API',
  events: {
    Read: props<{ detail: AttemptDetail }>(),
    'Read failed': props<{ failure: ApiFailure }>(),
    'Review kept': props<{ id: string; review: Review; goOn: boolean }>(),
    'Review failed': props<{ id: string; failure: ApiFailure }>(),
    'Next unreviewed found': props<{ id: string }>(),
    'None unreviewed': emptyProps(),
    'Search failed': props<{ failure: ApiFailure }>(),
    /** Nothing of it is shown any more, though not all of it is deleted yet. */
    'Partly erased': props<{ id: string; erasure: Erasure }>(),
    Erased: props<{ id: string; erasure: Erasure }>(),
    'Erasure failed': props<{ id: string; failure: ApiFailure }>(),
  },
});
