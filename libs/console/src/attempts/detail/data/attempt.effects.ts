import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { OwnStorage } from '@liveness/api-client/own-storage';
import type { ApiResult } from '@liveness/api-client/api-failure';
import type { AttemptPage, ListedAttempt } from '@liveness/contract';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { EMPTY, concatMap, expand, filter, map, mergeMap, of, switchMap, takeUntil, tap, timer } from 'rxjs';
import { attemptApiActions, attemptPageActions } from '../../data/attempt.actions';
import { unsent } from '../../../unsent/unsent-text';
import { attempt } from './attempt';
import { AttemptApi } from './attempt-api';

/** Milliseconds between two calls of the same erasure. */
const eraseEveryMs = 500;

export const open = createEffect(
  (actions$ = inject(Actions), api = inject(AttemptApi), id = inject(Store).selectSignal(attempt.selectId)) => {
    return actions$.pipe(
      ofType(attemptPageActions.attemptOpened, attemptPageActions.attemptReopened),
      switchMap(() => api.open(id() ?? '').pipe(takeUntil(actions$.pipe(ofType(attemptPageActions.attemptLeft))))),
      map((result) =>
        result.ok
          ? attemptApiActions.attemptRead({ detail: result.value })
          : attemptApiActions.attemptFailedToLoad({ failure: result.failure }),
      ),
    );
  },
  { functional: true },
);

/** Saves reviews one after the other, even if another attempt is opened meanwhile, so that no review is lost. */
export const keepReview = createEffect(
  (actions$ = inject(Actions), api = inject(AttemptApi), id = inject(Store).selectSignal(attempt.selectId)) => {
    return actions$.pipe(
      ofType(attemptPageActions.reviewGiven),
      map((given) => ({ ...given, reviewed: id() ?? '' })),
      concatMap(({ review, goOn, reviewed }) =>
        api
          .review(reviewed, review)
          .pipe(
            map((result) =>
              result.ok
                ? attemptApiActions.reviewSaved({ id: reviewed, review: result.value, goOn })
                : attemptApiActions.reviewFailed({ id: reviewed, failure: result.failure }),
            ),
          ),
      ),
    );
  },
  { functional: true },
);

/** Does nothing if the reviewer has opened another attempt meanwhile. */
export const goOn = createEffect(
  (actions$ = inject(Actions), open = inject(Store).selectSignal(attempt.selectId)) => {
    return actions$.pipe(
      ofType(attemptApiActions.reviewSaved),
      filter(({ goOn, id }) => goOn && id === open()),
      map(() => attemptPageActions.nextUnreviewedRequested()),
    );
  },
  { functional: true },
);

/** Finds the next older unreviewed attempt. A page of the search may contain none although there are more. */
export const findNextUnreviewed = createEffect(
  (actions$ = inject(Actions), api = inject(AttemptApi), detail = inject(Store).selectSignal(attempt.selectDetail)) => {
    return actions$.pipe(
      ofType(attemptPageActions.nextUnreviewedRequested),
      switchMap(() => {
        const here = detail();
        if (!here) return EMPTY;
        const isReviewable = (each: ListedAttempt) => !each.erasedAt && comesAfter(each, here);
        const goesOn = (result: ApiResult<AttemptPage>) =>
          result.ok && result.value.nextCursor !== undefined && !result.value.attempts.some(isReviewable);
        return api.unreviewedUpTo(here.startedAt).pipe(
          expand((result) =>
            goesOn(result) && result.ok ? api.unreviewedUpTo(here.startedAt, result.value.nextCursor) : EMPTY,
          ),
          filter((result) => !goesOn(result)),
          map((result) => {
            if (!result.ok) return attemptApiActions.nextUnreviewedFailed({ failure: result.failure });
            const next = result.value.attempts.find(isReviewable);
            return next
              ? attemptApiActions.nextUnreviewedFound({ id: next.id })
              : attemptApiActions.noUnreviewedFound();
          }),
          takeUntil(actions$.pipe(ofType(attemptPageActions.attemptOpened, attemptPageActions.attemptLeft))),
        );
      }),
    );
  },
  { functional: true },
);

/**
 * Returns whether the first attempt is further down in the list, which is sorted newest first, then by descending id.
 */
function comesAfter(one: ListedAttempt, other: Pick<ListedAttempt, 'id' | 'startedAt'>): boolean {
  return one.startedAt === other.startedAt ? one.id < other.id : one.startedAt < other.startedAt;
}

export const showNextUnreviewed = createEffect(
  (actions$ = inject(Actions), router = inject(Router)) => {
    return actions$.pipe(
      ofType(attemptApiActions.nextUnreviewedFound),
      tap(({ id }) => void router.navigate(['/admin/attempts', id])),
    );
  },
  { functional: true, dispatch: false },
);

/**
 * Calls until everything is deleted, because one call deletes a bounded number of items. It continues when another
 * attempt is opened and erased meanwhile.
 */
export const erase = createEffect(
  (actions$ = inject(Actions), api = inject(AttemptApi), id = inject(Store).selectSignal(attempt.selectId)) => {
    return actions$.pipe(
      ofType(attemptPageActions.erasureConfirmed),
      mergeMap(({ reason }) => {
        const erased = id() ?? '';
        return api.erase(erased, reason).pipe(
          expand((result) =>
            result.ok && !result.value.completedAt
              ? timer(eraseEveryMs).pipe(switchMap(() => api.erase(erased, reason)))
              : EMPTY,
          ),
          switchMap((result) => {
            if (!result.ok) return of(attemptApiActions.erasureFailed({ id: erased, failure: result.failure }));
            return of(
              result.value.completedAt
                ? attemptApiActions.attemptErased({ id: erased, erasure: result.value })
                : attemptApiActions.attemptPartlyErased({ id: erased, erasure: result.value }),
            );
          }),
        );
      }),
    );
  },
  { functional: true },
);

export const liftPause = createEffect(
  (actions$ = inject(Actions), api = inject(AttemptApi), id = inject(Store).selectSignal(attempt.selectId)) => {
    return actions$.pipe(
      ofType(attemptPageActions.pauseLiftConfirmed),
      map((given) => ({ ...given, lifted: id() ?? '' })),
      concatMap(({ reason, lifted }) =>
        api
          .liftPause(lifted, reason)
          .pipe(
            map((result) =>
              result.ok
                ? attemptApiActions.pauseLifted({ id: lifted })
                : attemptApiActions.pauseLiftFailed({ id: lifted, failure: result.failure }),
            ),
          ),
      ),
    );
  },
  { functional: true },
);

/** Nobody has to find a reason again that was sent. */
export const forgetSentReasons = createEffect(
  (actions$ = inject(Actions), storage = inject(OwnStorage)) => {
    return actions$.pipe(
      ofType(attemptApiActions.attemptErased, attemptApiActions.pauseLifted),
      tap(({ id, type }) =>
        storage.remove(type === attemptApiActions.pauseLifted.type ? unsent.pauseLift(id) : unsent.erasure(id)),
      ),
    );
  },
  { functional: true, dispatch: false },
);
