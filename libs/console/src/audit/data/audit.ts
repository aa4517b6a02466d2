import { createActionGroup, createFeature, createReducer, createSelector, emptyProps, on, props } from '@ngrx/store';
import type { ApiFailure } from '@liveness/api-client/api-failure';
import type { AuditEvent, AuditPage } from '@liveness/contract';
import { sameParams } from '../../lists/list-positions';
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
import { type AuditFilter, auditParamsOf } from './audit-filter';

export interface AuditState extends ReadList {
  readonly filter: AuditFilter;
  readonly events: readonly AuditEvent[];
  readonly selected: string | undefined;
}

export const noAudit: AuditState = { ...unread, filter: {}, events: [], selected: undefined };

export const auditPageActions = createActionGroup({
  source: 'Audit page',
  events: {
    /** The page opened, or its address changed. Who goes back to the same log finds it as before. */
    'Log opened': props<{ filter: AuditFilter; isBack: boolean }>(),
    'Log reread': emptyProps(),
    'Next page requested': emptyProps(),
    'Event selected': props<{ id: string }>(),
  },
});

export const auditApiActions = createActionGroup({
  source: 'Audit API',
  events: {
    'Page read': props<{ page: AuditPage }>(),
    'Page failed': props<{ failure: ApiFailure }>(),
  },
});

export const audit = createFeature({
  name: 'audit',
  reducer: createReducer(
    noAudit,
    // Each visit reads the log again, to show what others did meanwhile.
    on(auditPageActions.logOpened, (state, { filter, isBack }): AuditState =>
      isBack && isKnown(state) && sameParams(auditParamsOf(state.filter), auditParamsOf(filter))
        ? state
        : { ...noAudit, filter, loading: 'first' },
    ),
    on(auditPageActions.logReread, ({ filter }): AuditState => ({ ...noAudit, filter, loading: 'first' })),
    on(auditPageActions.nextPageRequested, (state): AuditState => withNextRequested(state)),
    on(auditPageActions.eventSelected, (state, { id }): AuditState => ({ ...state, selected: id })),
    on(auditApiActions.pageRead, (state, { page }): AuditState => ({
      ...withPageRead(state, page, page.events.length),
      events: [...state.events, ...unknownOf(page.events, state.events)],
    })),
    on(auditApiActions.pageFailed, (state, { failure }): AuditState => withPageFailed(state, failure)),
  ),
  extraSelectors: ({ selectAuditState, selectEvents }) => ({
    /** The state of the list's end. */
    selectEnd: createSelector(selectAuditState, endOfList),
    selectIds: createSelector(selectEvents, (events) => events.map(({ id }) => id)),
  }),
});
