import { inject } from '@angular/core';
import { Router } from '@angular/router';
import type { ApiResult } from '@liveness/api-client/api-failure';
import type { AttemptPage, ListedAttempt } from '@liveness/contract';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { EMPTY, concatMap, expand, filter, map, mergeMap, of, switchMap, takeUntil, tap, timer } from 'rxjs';
import { attemptApiActions, attemptPageActions } from '../../data/attempt.actions';
import { attempt } from './attempt';
import { AttemptApi } from './attempt-api';

/** Milliseconds between two calls that finish one erasure. */
const eraseEveryMs = 500;

export const open = createEffect(
  (actions$ = inject(Actions), api = inject(AttemptApi), id = inject(Store).selectSignal(attempt.selectId)) => {
    return actions$.pipe(
      ofType(attemptPageActions.attemptOpened, attemptPageActions.attemptReopened),
      switchMap(() => api.open(id() ?? '').pipe(takeUntil(actions$.pipe(ofType(attemptPageActions.attemptLeft))))),
      map((answer) =>
        answer.ok
          ? attemptApiActions.attemptRead({ detail: answer.value })
          : attemptApiActions.attemptFailedToLoad({ failure: answer.failure }),
      ),
    );
  },
  { functional: true },
);

/** One after the other, and each goes on where another attempt was opened meanwhile: what a reviewer has said is kept. */
export const keepReview = createEffect(
  (actions$ = inject(Actions), api = inject(AttemptApi), id = inject(Store).selectSignal(attempt.selectId)) => {
    return actions$.pipe(
      ofType(attemptPageActions.reviewGiven),
      map((given) => ({ ...given, reviewed: id() ?? '' })),
      concatMap(({ review, goOn, reviewed }) =>
        api
          .review(reviewed, review)
          .pipe(
            map((answer) =>
              answer.ok
                ? attemptApiActions.reviewSaved({ id: reviewed, review: answer.value, goOn })
                : attemptApiActions.reviewFailed({ id: reviewed, failure: answer.failure }),
            ),
          ),
      ),
    );
  },
  { functional: true },
);

/** Whoever has opened another attempt meanwhile is not led away from it. */
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

/** The next older attempt that nobody has reviewed. A page of the search may hold none of them although there is more. */
export const findNextUnreviewed = createEffect(
  (actions$ = inject(Actions), api = inject(AttemptApi), detail = inject(Store).selectSignal(attempt.selectDetail)) => {
    return actions$.pipe(
      ofType(attemptPageActions.nextUnreviewedRequested),
      switchMap(() => {
        const here = detail();
        if (!here) return EMPTY;
        const isReviewable = (each: ListedAttempt) => !each.erasedAt && comesAfter(each, here);
        const goesOn = (answer: ApiResult<AttemptPage>) =>
          answer.ok && answer.value.nextCursor !== undefined && !answer.value.attempts.some(isReviewable);
        return api.unreviewedUpTo(here.startedAt).pipe(
          expand((answer) =>
            goesOn(answer) && answer.ok ? api.unreviewedUpTo(here.startedAt, answer.value.nextCursor) : EMPTY,
          ),
          filter((answer) => !goesOn(answer)),
          map((answer) => {
            if (!answer.ok) return attemptApiActions.nextUnreviewedFailed({ failure: answer.failure });
            const next = answer.value.attempts.find(isReviewable);
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

/** Whether it stands further down in the list, which has the newest first and of one moment the highest id. */
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

/** Asks until nothing is left: one call deletes a bounded number of things. It goes on where another attempt is opened, and erased, meanwhile. */
export const erase = createEffect(
  (actions$ = inject(Actions), api = inject(AttemptApi), id = inject(Store).selectSignal(attempt.selectId)) => {
    return actions$.pipe(
      ofType(attemptPageActions.erasureConfirmed),
      mergeMap(({ reason }) => {
        const erased = id() ?? '';
        return api.erase(erased, reason).pipe(
          expand((answer) =>
            answer.ok && !answer.value.completedAt
              ? timer(eraseEveryMs).pipe(switchMap(() => api.erase(erased, reason)))
              : EMPTY,
          ),
          switchMap((answer) => {
            if (!answer.ok) return of(attemptApiActions.erasureFailed({ id: erased, failure: answer.failure }));
            return of(
              answer.value.completedAt
                ? attemptApiActions.attemptErased({ id: erased, erasure: answer.value })
                : attemptApiActions.attemptPartlyErased({ id: erased, erasure: answer.value }),
            );
          }),
        );
      }),
    );
  },
  { functional: true },
);
