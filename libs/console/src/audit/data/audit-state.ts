import type { ApiFailure } from '@liveness/api-client/api-failure';
import type { AuditEvent } from '@liveness/contract';
import type { AuditFilter } from './audit-filter';

export interface AuditState {
  readonly filter: AuditFilter;
  readonly events: readonly AuditEvent[];
  readonly loading: 'first' | 'next' | undefined;
  readonly searchedTo: string | undefined;
  readonly nextCursor: string | undefined;
  readonly failure: ApiFailure | undefined;
  /** Pages in a row that brought nothing. */
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
