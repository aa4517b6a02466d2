import { inject } from '@angular/core';
import { OwnStorage } from '@liveness/api-client/own-storage';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { filter, map, mergeMap, of, switchMap, tap } from 'rxjs';
import { unsent } from '../../unsent/unsent-text';
import { DraftsStorage } from '../draft/drafts';
import { savedDraftsActions, thresholds, thresholdsApiActions, thresholdsPageActions } from './thresholds';
import { ThresholdsApi } from './thresholds-api';

/** Reads drafts before the page is drawn, so that nothing moves afterwards. */
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

/** Reads thresholds when the page opens, on request, and after another admin has published a version meanwhile. */
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
      map((result) =>
        result.ok
          ? thresholdsApiActions.thresholdsRead({ view: result.value })
          : thresholdsApiActions.thresholdsFailedToLoad({ failure: result.failure }),
      ),
    );
  },
  { functional: true },
);

/** Different challenges do not wait for each other; of two versions of the same one, the API rejects the later. */
export const publishThresholds = createEffect(
  (
    actions$ = inject(Actions),
    challenge = inject(Store).selectSignal(thresholds.selectChallenge),
    api = inject(ThresholdsApi),
  ) => {
    return actions$.pipe(
      ofType(thresholdsPageActions.publishingConfirmed),
      map(({ what, returnTo, ...request }) => ({ what, returnTo, request, challenge: challenge() ?? '' })),
      mergeMap(({ what, returnTo, request: { basedOn, limits, reason }, challenge }) =>
        api
          .publish(challenge, { basedOn, limits, reason })
          .pipe(
            map((result) =>
              result.ok
                ? thresholdsApiActions.thresholdsPublished({ challenge, what, returnTo, version: result.value })
                : thresholdsApiActions.publishingFailed({ challenge, what, failure: result.failure }),
            ),
          ),
      ),
    );
  },
  { functional: true },
);

export const forgetSentReason = createEffect(
  (actions$ = inject(Actions), storage = inject(OwnStorage)) => {
    return actions$.pipe(
      ofType(thresholdsApiActions.thresholdsPublished),
      tap(({ challenge, returnTo }) => storage.remove(unsent.publication(challenge, returnTo))),
    );
  },
  { functional: true, dispatch: false },
);
