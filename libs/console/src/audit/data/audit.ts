import { createActionGroup, createFeature, createReducer, createSelector, emptyProps, on, props } from '@ngrx/store';
import type { ApiFailure } from '@liveness/api-client/api-failure';
import type { AuditEvent, AuditPage } from '@liveness/contract';
import type { AuditFilter } from './audit-filter';

export interface AuditState {
  readonly filter: AuditFilter;
  readonly events: readonly AuditEvent[];
  readonly loading: 'first' | 'next' | undefined;
  readonly searchedTo: string | undefined;
  readonly nextCursor: string | undefined;
  readonly failure: ApiFailure | undefined;
  /** Consecutive pages without events. */
  readonly emptyPages: number;
}

export const noAudit: AuditState = {
  filter: {},
  events: [],
  loading: undefined,
  searchedTo: undefined,
  nextCursor: undefined,
  failure: undefined,
  emptyPages: 0,
};

export const auditPageActions = createActionGroup({
  source: 'Audit page',
  events: {
    /** The page opened, or its address changed. */
    'Log opened': props<{ filter: AuditFilter }>(),
    'Next page requested': emptyProps(),
  },
});

export const auditApiActions = createActionGroup({
  source: 'Audit API',
  events: {
    'Page read': props<{ page: AuditPage }>(),
    'Page failed': props<{ failure: ApiFailure }>(),
  },
});

/** Consecutive empty pages before the person is asked whether to search on. */
const mostEmptyPages = 4;

export const audit = createFeature({
  name: 'audit',
  reducer: createReducer(
    noAudit,
    // Each visit reads the log again, to show what others did meanwhile.
    on(auditPageActions.logOpened, (_state, { filter }): AuditState => ({ ...noAudit, filter, loading: 'first' })),
    on(auditPageActions.nextPageRequested, (state): AuditState =>
      state.loading || (!state.nextCursor && !state.failure)
        ? state
        : {
            ...state,
            loading: state.searchedTo ? 'next' : 'first',
            failure: undefined,
            emptyPages: state.emptyPages % mostEmptyPages,
          },
    ),
    on(auditApiActions.pageRead, (state, { page }): AuditState => ({
      ...state,
      events: [...state.events, ...page.events],
      loading: undefined,
      searchedTo: page.searchedTo,
      nextCursor: page.nextCursor,
      emptyPages: page.events.length > 0 ? 0 : state.emptyPages + 1,
    })),
    on(auditApiActions.pageFailed, (state, { failure }): AuditState => ({ ...state, loading: undefined, failure })),
  ),
  extraSelectors: ({ selectAuditState }) => ({
    /** The state of the list's end. */
    selectEnd: createSelector(selectAuditState, ({ failure, loading, nextCursor, emptyPages, searchedTo }) => ({
      state: failure
        ? ('failed' as const)
        : loading
          ? ('searching' as const)
          : !nextCursor
            ? ('over' as const)
            : emptyPages >= mostEmptyPages
              ? ('asking' as const)
              : ('more' as const),
      searchedTo,
      failure,
    })),
  }),
});
