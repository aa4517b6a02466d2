import type { ApiFailure } from '@liveness/api-client/api-failure';
import type { End } from './list-end';

/** How far a list has been read. */
export interface ReadList {
  readonly loading: 'first' | 'next' | undefined;
  readonly failure: ApiFailure | undefined;
  /** Undefined before the first page. */
  readonly searchedTo: string | undefined;
  readonly nextCursor: string | undefined;
  /** Consecutive pages that found nothing. */
  readonly emptyPages: number;
}

/** Consecutive empty pages before the person is asked whether to search on. */
export const mostEmptyPages = 8;

/** Returns what the end of a list shows. */
export function endOfList({ failure, loading, nextCursor, emptyPages, searchedTo }: ReadList): End {
  const read = { ...(searchedTo !== undefined && { searchedTo }), ...(failure && { failure }) };
  if (failure) return { state: 'failed', ...read };
  if (loading === 'next') return { state: 'searching', ...read };
  if (nextCursor === undefined) return { state: 'over', ...read };
  return { state: emptyPages >= mostEmptyPages ? 'asking' : 'more', ...read };
}
