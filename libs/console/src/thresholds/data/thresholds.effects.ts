import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { filter, map, mergeMap, of, switchMap, tap } from 'rxjs';
import { DraftsStorage } from '../draft/drafts';
import { savedDraftsActions, thresholds, thresholdsApiActions, thresholdsPageActions } from './thresholds';
import { ThresholdsApi } from './thresholds-api';

/** Drafts are there before the page is drawn: nothing may jump after it is there. */
export const readDrafts = createEffect(
  (storage = inject(DraftsStorage)) => {
    return of(savedDraftsActions.read({ drafts: storage.read() }));
  },
  { functional: true },
);

export const keepDrafts = createEffect(
  (
    actions$ = inject(Actions),
    drafts = inject(Store).selectSignal(thresholds.selectDrafts),
    storage = inject(DraftsStorage),
  ) => {
    const { limitSet, limitReset, limitsCopied, draftDiscarded, draftRebased } = thresholdsPageActions;
    return actions$.pipe(
      ofType(
        limitSet,
        limitReset,
        limitsCopied,
        draftDiscarded,
        draftRebased,
        thresholdsApiActions.thresholdsPublished,
      ),
      tap(() => storage.keep(drafts())),
    );
  },
  { functional: true, dispatch: false },
);

/** Read when the page opens, on request, and when another admin turned out to have published meanwhile. */
export const readThresholds = createEffect(
  (
    actions$ = inject(Actions),
    challenge = inject(Store).selectSignal(thresholds.selectChallenge),
    api = inject(ThresholdsApi),
  ) => {
    return actions$.pipe(
      ofType(
        thresholdsPageActions.thresholdsOpened,
        thresholdsPageActions.thresholdsReread,
        thresholdsApiActions.publishingFailed,
      ),
      filter((action) => !('failure' in action) || action.failure.code === 'thresholds-stale'),
      switchMap(() => api.read(challenge() ?? '')),
      map((answer) =>
        answer.ok
          ? thresholdsApiActions.thresholdsRead({ view: answer.value })
          : thresholdsApiActions.thresholdsFailedToLoad({ failure: answer.failure }),
      ),
    );
  },
  { functional: true },
);

/** Challenges do not wait for each other; of two versions of one, the API refuses the later. */
export const publishThresholds = createEffect(
  (
    actions$ = inject(Actions),
    challenge = inject(Store).selectSignal(thresholds.selectChallenge),
    api = inject(ThresholdsApi),
  ) => {
    return actions$.pipe(
      ofType(thresholdsPageActions.publishingConfirmed),
      map(({ what, ...request }) => ({ what, request, challenge: challenge() ?? '' })),
      mergeMap(({ what, request: { basedOn, limits, reason }, challenge }) =>
        api
          .publish(challenge, { basedOn, limits, reason })
          .pipe(
            map((answer) =>
              answer.ok
                ? thresholdsApiActions.thresholdsPublished({ challenge, what, version: answer.value })
                : thresholdsApiActions.publishingFailed({ challenge, what, failure: answer.failure }),
            ),
          ),
      ),
    );
  },
  { functional: true },
);
