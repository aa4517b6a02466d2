import { DOCUMENT, type Signal, inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { EMPTY, type Observable, exhaustMap, filter, map, mergeMap, of, switchMap, takeUntil, timer } from 'rxjs';
import { includesFuture } from './attempt-filter';
import { attempts } from './attempts';
import { AttemptsApi } from './attempts-api';
import type { AttemptsState } from './attempts-state';
import { attemptsApiActions, attemptsPageActions } from './attempts.actions';

/** Milliseconds between two looks for new attempts. */
const pollEveryMs = 15_000;
/** How far behind the newest attempt a look begins, so that those shown get their verdicts. */
const overlapMs = 300_000;

/** Another list begins. What may begin one leaves the list as it is where no first page is loading then. */
function anotherList(actions$: Actions, state: Signal<AttemptsState>): Observable<unknown> {
  return actions$.pipe(
    ofType(attemptsPageActions.listOpened, attemptsPageActions.listReloaded, attemptsPageActions.newAttemptsShown),
    filter(() => state().loading === 'first'),
  );
}

export const readFirstPage = createEffect(
  (
    actions$ = inject(Actions),
    api = inject(AttemptsApi),
    state = inject(Store).selectSignal(attempts.selectAttemptsState),
  ) => {
    return anotherList(actions$, state).pipe(
      switchMap(() => api.page(state().filter, state().asOfMs)),
      map((answer) =>
        answer.ok
          ? attemptsApiActions.firstPageRead({ page: answer.value })
          : attemptsApiActions.pageFailed({ failure: answer.failure }),
      ),
    );
  },
  { functional: true },
);

export const readNextPage = createEffect(
  (
    actions$ = inject(Actions),
    api = inject(AttemptsApi),
    state = inject(Store).selectSignal(attempts.selectAttemptsState),
  ) => {
    return actions$.pipe(
      ofType(attemptsPageActions.nextPageRequested),
      filter(() => state().loading === 'next'),
      exhaustMap(() =>
        api.page(state().filter, state().asOfMs, state().nextCursor).pipe(takeUntil(anotherList(actions$, state))),
      ),
      map((answer) =>
        answer.ok
          ? attemptsApiActions.nextPageRead({ page: answer.value })
          : attemptsApiActions.pageFailed({ failure: answer.failure }),
      ),
    );
  },
  { functional: true },
);

/** A list without its number is still a list: a count that fails is left out. One that is under way when new attempts are put on top begins anew, to hold them too. */
export const countAll = createEffect(
  (
    actions$ = inject(Actions),
    api = inject(AttemptsApi),
    state = inject(Store).selectSignal(attempts.selectAttemptsState),
  ) => {
    return actions$.pipe(
      ofType(attemptsApiActions.firstPageRead, attemptsPageActions.newAttemptsShown),
      filter(() => state().loading !== 'first' && state().count === undefined),
      switchMap(() => api.count(state().filter, state().asOfMs).pipe(takeUntil(anotherList(actions$, state)))),
      map((answer) =>
        answer.ok ? attemptsApiActions.attemptsCounted({ count: answer.value }) : attemptsApiActions.countFailed(),
      ),
    );
  },
  { functional: true },
);

/** Looks for new attempts as long as the page is there and somebody can see it. One look that fails is made up for by the next. */
export const lookForNewOnes = createEffect(
  (
    actions$ = inject(Actions),
    api = inject(AttemptsApi),
    state = inject(Store).selectSignal(attempts.selectAttemptsState),
    document = inject(DOCUMENT),
  ) => {
    return actions$.pipe(
      ofType(attemptsPageActions.listOpened),
      switchMap(() =>
        timer(state().loading === 'first' ? pollEveryMs : 0, pollEveryMs).pipe(
          filter(
            () =>
              !document.hidden &&
              state().searchedTo !== undefined &&
              !state().loading &&
              includesFuture(state().filter, Date.now()),
          ),
          exhaustMap(() => {
            const { filter: wanted, attempts: shown, asOfMs } = state();
            const newestMs = shown[0] ? Date.parse(shown[0].startedAt) - overlapMs : asOfMs - overlapMs;
            return api
              .since(wanted, newestMs)
              .pipe(
                takeUntil(
                  actions$.pipe(ofType(attemptsPageActions.listReloaded, attemptsPageActions.newAttemptsShown)),
                ),
              );
          }),
          takeUntil(actions$.pipe(ofType(attemptsPageActions.listLeft))),
        ),
      ),
      mergeMap((answer) =>
        answer.ok
          ? of(
              attemptsApiActions.newestAttemptsRead({
                attempts: answer.value.attempts,
                more: answer.value.nextCursor !== undefined,
              }),
            )
          : EMPTY,
      ),
    );
  },
  { functional: true },
);
