import type { ApiFailure } from '@liveness/api-client/api-failure';
import type { End } from './list-end';

/** How far a list has been read that the API returns in pages. */
export interface ReadList {
  readonly loading: 'first' | 'next' | undefined;
  readonly failure: ApiFailure | undefined;
  /** Undefined before the first page. */
  readonly searchedTo: string | undefined;
  readonly nextCursor: string | undefined;
  /** Consecutive pages that found nothing. */
  readonly emptyPages: number;
}

export const unread: ReadList = {
  loading: undefined,
  failure: undefined,
  searchedTo: undefined,
  nextCursor: undefined,
  emptyPages: 0,
};

/** Consecutive empty pages before the person is asked whether to search on. */
const mostEmptyPages = 8;

/** Returns whether the list was opened before, and so need not be read again. */
export function isKnown({ searchedTo, loading }: ReadList): boolean {
  return searchedTo !== undefined || loading === 'first';
}

/** Returns the list with its next page requested; the same list if there is none, or if a page is being read. */
export function withNextRequested<List extends ReadList>(list: List): List {
  return list.nextCursor && !list.loading
    ? { ...list, loading: 'next', failure: undefined, emptyPages: list.emptyPages % mostEmptyPages }
    : list;
}

/** Returns the list after a page that found this many things. */
export function withPageRead<List extends ReadList>(
  list: List,
  { searchedTo, nextCursor }: { readonly searchedTo: string; readonly nextCursor?: string | undefined },
  found: number,
): List {
  return {
    ...list,
    loading: undefined,
    failure: undefined,
    searchedTo,
    nextCursor,
    emptyPages: found > 0 ? 0 : list.emptyPages + 1,
  };
}

export function withPageFailed<List extends ReadList>(list: List, failure: ApiFailure): List {
  return { ...list, loading: undefined, failure };
}

/** Returns what the list does not show yet: a page may begin with what the one before it ended with. */
export function unknownOf<Row extends { readonly id: string }>(found: readonly Row[], shown: readonly Row[]): Row[] {
  const ids = new Set(shown.map(({ id }) => id));
  return found.filter(({ id }) => !ids.has(id));
}

/** Returns what the end of a list shows. */
export function endOfList({ failure, loading, nextCursor, emptyPages, searchedTo }: ReadList): End {
  const read = { ...(searchedTo !== undefined && { searchedTo }), ...(failure && { failure }) };
  if (failure) return { state: 'failed', ...read };
  if (loading === 'next') return { state: 'searching', ...read };
  if (nextCursor === undefined) return { state: 'over', ...read };
  return { state: emptyPages >= mostEmptyPages ? 'asking' : 'more', ...read };
}
