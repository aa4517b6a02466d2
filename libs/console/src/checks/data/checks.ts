import { createActionGroup, createFeature, createReducer, createSelector, emptyProps, on, props } from '@ngrx/store';
import type { ApiFailure } from '@liveness/api-client/api-failure';
import type { AdminCheckPage, AdminListedCheck } from '@liveness/contract';
import { type ReadList, endOfList, mostEmptyPages } from '../../presentation/end-of-list';
import { checkApiActions } from '../detail/data/check.actions';
import { type CheckFilter, sameCheckFilter } from './check-filter';

export interface ChecksState extends ReadList {
  readonly filter: CheckFilter;
  readonly checks: readonly AdminListedCheck[];
  readonly selected: string | undefined;
}

export const noChecks: ChecksState = {
  filter: {},
  checks: [],
  loading: undefined,
  failure: undefined,
  searchedTo: undefined,
  nextCursor: undefined,
  emptyPages: 0,
  selected: undefined,
};

export const checksPageActions = createActionGroup({
  source: 'Checks page',
  events: {
    /** The page opened, or its address changed. A person who returns to the same list finds it as before. */
    'List opened': props<{ filter: CheckFilter }>(),
    'List reloaded': emptyProps(),
    'Next page requested': emptyProps(),
    'Check selected': props<{ id: string }>(),
  },
});

export const checksApiActions = createActionGroup({
  source: 'Checks API',
  events: {
    'First page read': props<{ page: AdminCheckPage }>(),
    'Next page read': props<{ page: AdminCheckPage }>(),
    'Page failed': props<{ failure: ApiFailure }>(),
  },
});

export const checks = createFeature({
  name: 'checks',
  reducer: createReducer(
    noChecks,
    on(checksPageActions.listOpened, (state, { filter }): ChecksState => {
      const known = state.searchedTo !== undefined || state.loading === 'first';
      return known && sameCheckFilter(state.filter, filter) ? state : { ...noChecks, filter, loading: 'first' };
    }),
    on(checksPageActions.listReloaded, ({ filter }): ChecksState => ({ ...noChecks, filter, loading: 'first' })),
    on(checksPageActions.nextPageRequested, (state): ChecksState =>
      state.nextCursor && !state.loading
        ? { ...state, loading: 'next', failure: undefined, emptyPages: state.emptyPages % mostEmptyPages }
        : state,
    ),
    on(checksPageActions.checkSelected, (state, { id }): ChecksState => ({ ...state, selected: id })),
    on(checksApiActions.firstPageRead, (state, { page }): ChecksState => withPage({ ...state, checks: [] }, page)),
    on(checksApiActions.nextPageRead, (state, { page }): ChecksState => withPage(state, page)),
    on(checksApiActions.pageFailed, (state, { failure }): ChecksState => ({ ...state, loading: undefined, failure })),
    on(checkApiActions.checkEnded, (state, { check }): ChecksState => ({
      ...state,
      checks: state.checks.map((each) => (each.id === check.id ? check : each)),
    })),
  ),
  extraSelectors: ({ selectChecksState, selectChecks }) => ({
    /** The state of the list's end. */
    selectEnd: createSelector(selectChecksState, endOfList),
    selectIds: createSelector(selectChecks, (shown) => shown.map(({ id }) => id)),
  }),
});

/** A page may begin with a check that the one before it has shown. */
function withPage(state: ChecksState, { checks: found, searchedTo, nextCursor }: AdminCheckPage): ChecksState {
  const shown = new Set(state.checks.map(({ id }) => id));
  return {
    ...state,
    checks: [...state.checks, ...found.filter(({ id }) => !shown.has(id))],
    loading: undefined,
    failure: undefined,
    searchedTo,
    nextCursor,
    emptyPages: found.length > 0 ? 0 : state.emptyPages + 1,
  };
}
