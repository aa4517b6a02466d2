import type { AttemptPage, ListedAttempt } from '@liveness/contract';
import { createFeature, createReducer, createSelector, on } from '@ngrx/store';
import { endOfList, isKnown, unknownOf, withNextRequested, withPageFailed, withPageRead } from '../../lists/read-list';
import { attemptApiActions } from './attempt.actions';
import { sameFilter } from './attempt-filter';
import { type AttemptsState, noAttempts } from './attempts-state';
import { attemptsApiActions, attemptsPageActions } from './attempts.actions';

export const attempts = createFeature({
  name: 'attempts',
  reducer: createReducer(
    noAttempts,
    on(attemptsPageActions.listOpened, (state, { filter, atMs }): AttemptsState => {
      return isKnown(state) && sameFilter(state.filter, filter)
        ? state
        : { ...noAttempts, filter, asOfMs: atMs, loading: 'first' };
    }),
    on(attemptsPageActions.listReloaded, (state, { atMs }): AttemptsState => ({
      ...noAttempts,
      filter: state.filter,
      asOfMs: atMs,
      loading: 'first',
    })),
    on(attemptsPageActions.nextPageRequested, (state): AttemptsState => withNextRequested(state)),
    on(attemptsPageActions.attemptSelected, (state, { id }): AttemptsState => ({ ...state, selected: id })),
    on(attemptsPageActions.newAttemptsShown, (state, { atMs }): AttemptsState =>
      state.moreNewOnes
        ? { ...noAttempts, filter: state.filter, asOfMs: atMs, loading: 'first' }
        : {
            ...state,
            attempts: [...state.newOnes, ...state.attempts],
            count: state.count && { ...state.count, count: state.count.count + state.newOnes.length },
            newOnes: [],
            selected: state.newOnes[0]?.id ?? state.selected,
          },
    ),
    on(attemptsApiActions.firstPageRead, (state, { page }): AttemptsState =>
      withPage({ ...state, attempts: [] }, page),
    ),
    on(attemptsApiActions.nextPageRead, (state, { page }): AttemptsState => withPage(state, page)),
    on(attemptsApiActions.pageFailed, (state, { failure }): AttemptsState => withPageFailed(state, failure)),
    on(attemptsApiActions.attemptsCounted, (state, { count }): AttemptsState => ({ ...state, count })),
    on(attemptApiActions.nextUnreviewedFound, (state, { id }): AttemptsState =>
      state.attempts.some((each) => each.id === id) ? { ...state, selected: id } : state,
    ),
    on(attemptApiActions.reviewSaved, (state, { id, review }): AttemptsState =>
      withChange(state, id, (attempt) => ({ ...attempt, review: review.label })),
    ),
    on(
      attemptApiActions.attemptPartlyErased,
      attemptApiActions.attemptErased,
      (state, { id, erasure }): AttemptsState =>
        withChange(state, id, ({ subject: _subject, check: _check, ...fact }) => ({
          ...fact,
          erasedAt: erasure.requestedAt,
        })),
    ),
    on(attemptsApiActions.newestAttemptsRead, (state, { attempts, more }): AttemptsState =>
      withNewest(state, attempts, more),
    ),
  ),
  extraSelectors: ({ selectAttemptsState, selectAttempts }) => ({
    /** The state of the list's end. */
    selectEnd: createSelector(selectAttemptsState, endOfList),
    selectIds: createSelector(selectAttempts, (attempts) => attempts.map(({ id }) => id)),
  }),
});

function withPage(state: AttemptsState, page: AttemptPage): AttemptsState {
  const attempts = [...state.attempts, ...unknownOf(page.attempts, state.attempts)];
  return { ...withPageRead(state, page, page.attempts.length), attempts };
}

/** Updates shown attempts in place. Only attempts newer than all of them wait. */
function withNewest(state: AttemptsState, read: readonly ListedAttempt[], more: boolean): AttemptsState {
  const changes = new Map(read.map((attempt) => [attempt.id, attempt]));
  const newestShown = state.attempts[0]?.startedAt ?? '';
  return {
    ...state,
    attempts: state.attempts.map((attempt) => changes.get(attempt.id) ?? attempt),
    newOnes: unknownOf(read, state.attempts).filter(({ startedAt }) => startedAt >= newestShown),
    moreNewOnes: more && !read.some(({ id }) => state.attempts.some((shown) => shown.id === id)),
  };
}

/** Applies a change made on an attempt's page. The attempt stays in its row, even if the filter no longer matches. */
function withChange(
  state: AttemptsState,
  id: string,
  change: (attempt: ListedAttempt) => ListedAttempt,
): AttemptsState {
  return { ...state, attempts: state.attempts.map((attempt) => (attempt.id === id ? change(attempt) : attempt)) };
}
