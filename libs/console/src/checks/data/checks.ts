import { createActionGroup, createFeature, createReducer, createSelector, emptyProps, on, props } from '@ngrx/store';
import type { ApiFailure } from '@liveness/api-client/api-failure';
import type { AdminCheckPage, AdminListedCheck } from '@liveness/contract';
import {
  type ReadList,
  endOfList,
  isKnown,
  unknownOf,
  unread,
  withNextRequested,
  withPageFailed,
  withPageRead,
} from '../../lists/read-list';
import { checkApiActions } from '../detail/data/check.actions';
import { type CheckFilter, sameCheckFilter } from './check-filter';

export interface ChecksState extends ReadList {
  readonly filter: CheckFilter;
  readonly checks: readonly AdminListedCheck[];
  readonly selected: string | undefined;
}

export const noChecks: ChecksState = {
  ...unread,
  filter: {},
  checks: [],
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
      return isKnown(state) && sameCheckFilter(state.filter, filter)
        ? state
        : { ...noChecks, filter, loading: 'first' };
    }),
    on(checksPageActions.listReloaded, ({ filter }): ChecksState => ({ ...noChecks, filter, loading: 'first' })),
    on(checksPageActions.nextPageRequested, (state): ChecksState => withNextRequested(state)),
    on(checksPageActions.checkSelected, (state, { id }): ChecksState => ({ ...state, selected: id })),
    on(checksApiActions.firstPageRead, (state, { page }): ChecksState => withPage({ ...state, checks: [] }, page)),
    on(checksApiActions.nextPageRead, (state, { page }): ChecksState => withPage(state, page)),
    on(checksApiActions.pageFailed, (state, { failure }): ChecksState => withPageFailed(state, failure)),
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

function withPage(state: ChecksState, page: AdminCheckPage): ChecksState {
  const checks = [...state.checks, ...unknownOf(page.checks, state.checks)];
  return { ...withPageRead(state, page, page.checks.length), checks };
}
