import { DOCUMENT, type Signal, inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import {
  EMPTY,
  type Observable,
  exhaustMap,
  expand,
  filter,
  map,
  mergeMap,
  of,
  scan,
  switchMap,
  takeUntil,
  timer,
} from 'rxjs';
import type { ApiResult } from '@liveness/api-client/api-failure';
import type { AttemptCount } from '@liveness/contract';
import { type AttemptFilter, includesFuture } from './attempt-filter';
import { attempts } from './attempts';
import { AttemptsApi } from './attempts-api';
import type { AttemptsState } from './attempts-state';
import { attemptsApiActions, attemptsPageActions } from './attempts.actions';

/** Milliseconds between two requests for new attempts. */
const pollEveryMs = 15_000;
/** How far before the newest attempt such a request starts, so that the verdicts of shown attempts are updated, too. */
const overlapMs = 300_000;

/** The most requests for one count. Each reads as far back as the API's limits allow. */
const mostCounts = 5;

/** Counts on from request to request, and emits what has been counted so far. A failure ends it. */
function countOn(api: AttemptsApi, wanted: AttemptFilter, asOfMs: number): Observable<ApiResult<AttemptCount>> {
  return api.count(wanted, asOfMs).pipe(
    expand((result, index) =>
      result.ok && result.value.nextCursor !== undefined && index + 1 < mostCounts
        ? api.count(wanted, asOfMs, result.value.nextCursor)
        : EMPTY,
    ),
    scan((sum, next) =>
      sum.ok && next.ok ? { ok: true, value: { ...next.value, count: sum.value.count + next.value.count } } : sum,
    ),
  );
}

/** Emits when another list begins: when an action that may begin one leaves its first page loading. */
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
      map((result) =>
        result.ok
          ? attemptsApiActions.firstPageRead({ page: result.value })
          : attemptsApiActions.pageFailed({ failure: result.failure }),
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
      map((result) =>
        result.ok
          ? attemptsApiActions.nextPageRead({ page: result.value })
          : attemptsApiActions.pageFailed({ failure: result.failure }),
      ),
    );
  },
  { functional: true },
);

/**
 * Counts the list. Without its count a list is still useful, so a failed count is left out. A count in progress starts
 * again when new attempts are added, to include them.
 */
export const countAll = createEffect(
  (
    actions$ = inject(Actions),
    api = inject(AttemptsApi),
    state = inject(Store).selectSignal(attempts.selectAttemptsState),
  ) => {
    return actions$.pipe(
      ofType(attemptsApiActions.firstPageRead, attemptsPageActions.newAttemptsShown),
      filter(() => state().loading !== 'first' && state().count === undefined),
      switchMap(() => countOn(api, state().filter, state().asOfMs).pipe(takeUntil(anotherList(actions$, state)))),
      map((result) =>
        result.ok ? attemptsApiActions.attemptsCounted({ count: result.value }) : attemptsApiActions.countFailed(),
      ),
    );
  },
  { functional: true },
);

/**
 * Looks for new attempts while the page is open and visible. If a request fails, the next one makes up for it. The list of
 * one person is left alone: each look at it is written to the audit log, and only those that a person takes belong there.
 */
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
              state().filter.user === undefined &&
              state().filter.reference === undefined &&
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
      mergeMap((result) =>
        result.ok
          ? of(
              attemptsApiActions.newestAttemptsRead({
                attempts: result.value.attempts,
                more: result.value.nextCursor !== undefined,
              }),
            )
          : EMPTY,
      ),
    );
  },
  { functional: true },
);
