import type { ApiFailure } from '@liveness/api-client/api-failure';
import type { AuditPage } from '@liveness/contract';
import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { AuditFilter } from './audit-filter';

export const auditPageActions = createActionGroup({
  source: 'Audit page',
  events: {
    /** The page is there, or its address changed. */
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
