import { DOCUMENT, inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { EMPTY, exhaustMap, filter, map, mergeMap, of, switchMap, takeUntil, timer } from 'rxjs';
import { includesFuture } from './attempt-filter';
import { attempts } from './attempts';
import { AttemptsApi } from './attempts-api';
import { attemptsApiActions, attemptsPageActions } from './attempts.actions';

/** Milliseconds between two looks for new attempts. */
const pollEveryMs = 15_000;
/** How far behind the newest attempt a look begins, so that those shown get their verdicts. */
const overlapMs = 300_000;

const aNewList = [attemptsPageActions.opened, attemptsPageActions.reloaded, attemptsPageActions.newOnesShown] as const;

export const readFirstPage = createEffect(
  (actions$ = inject(Actions), api = inject(AttemptsApi), state = inject(Store).selectSignal(attempts.selectAttemptsState)) => {
    return actions$.pipe(
      ofType(...aNewList),
      filter(() => state().loading === 'first'),
      switchMap(() => api.page(state().filter, state().asOfMs)),
      map((answer) => (answer.ok ? attemptsApiActions.firstPageRead({ page: answer.value }) : attemptsApiActions.pageFailed({ failure: answer.failure }))),
    );
  },
  { functional: true },
);

export const readNextPage = createEffect(
  (actions$ = inject(Actions), api = inject(AttemptsApi), state = inject(Store).selectSignal(attempts.selectAttemptsState)) => {
    const anotherList$ = actions$.pipe(
      ofType(...aNewList),
      filter(() => state().loading === 'first'),
    );
    return actions$.pipe(
      ofType(attemptsPageActions.moreAsked),
      filter(() => state().loading === 'next'),
      switchMap(() => api.page(state().filter, state().asOfMs, state().nextCursor).pipe(takeUntil(anotherList$))),
      map((answer) => (answer.ok ? attemptsApiActions.nextPageRead({ page: answer.value }) : attemptsApiActions.pageFailed({ failure: answer.failure }))),
    );
  },
  { functional: true },
);

/** A list without its number is still a list: a count that fails is left out. */
export const countAll = createEffect(
  (actions$ = inject(Actions), api = inject(AttemptsApi), state = inject(Store).selectSignal(attempts.selectAttemptsState)) => {
    return actions$.pipe(
      ofType(attemptsApiActions.firstPageRead),
      switchMap(() => api.count(state().filter, state().asOfMs).pipe(takeUntil(actions$.pipe(ofType(...aNewList))))),
      map((answer) => (answer.ok ? attemptsApiActions.counted({ count: answer.value }) : attemptsApiActions.countFailed())),
    );
  },
  { functional: true },
);

/** Looks for new attempts as long as the page is there and somebody can see it. One look that fails is made up for by the next. */
export const lookForNewOnes = createEffect(
  (actions$ = inject(Actions), api = inject(AttemptsApi), state = inject(Store).selectSignal(attempts.selectAttemptsState), document = inject(DOCUMENT)) => {
    return actions$.pipe(
      ofType(attemptsPageActions.opened),
      switchMap(() =>
        timer(state().loading === 'first' ? pollEveryMs : 0, pollEveryMs).pipe(
          filter(() => !document.hidden && state().searchedTo !== undefined && !state().loading && includesFuture(state().filter, Date.now())),
          exhaustMap(() => {
            const { filter: wanted, attempts: shown, asOfMs } = state();
            const newestMs = shown[0] ? Date.parse(shown[0].startedAt) - overlapMs : asOfMs - overlapMs;
            return api.since(wanted, newestMs).pipe(takeUntil(actions$.pipe(ofType(attemptsPageActions.reloaded, attemptsPageActions.newOnesShown))));
          }),
          takeUntil(actions$.pipe(ofType(attemptsPageActions.left))),
        ),
      ),
      mergeMap((answer) => (answer.ok ? of(attemptsApiActions.newestRead({ attempts: answer.value.attempts, more: answer.value.nextCursor !== undefined })) : EMPTY)),
    );
  },
  { functional: true },
);
