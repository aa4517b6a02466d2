import { inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ActivatedRoute, type Params, Router } from '@angular/router';
import { distinctUntilChanged, map } from 'rxjs';
import { type ListParams, sameParams } from './list-positions';

/** How a list's filter stands in the page's address. */
export interface FilterAddress<Filter> {
  /** Returns the filter in an address, without what the API would reject. */
  read(params: Params): Filter;
  write(filter: Filter): ListParams;
  /** The page was opened with this filter, or the address has changed to it. */
  opened(filter: Filter): void;
}

/**
 * Tells the page which filter its address has, now and whenever it changes. Returns a function that puts a filter into
 * the address. Needs an injection context.
 */
export function useFilterInAddress<Filter>({ read, write, opened }: FilterAddress<Filter>): (filter: Filter) => void {
  const router = inject(Router);
  const route = inject(ActivatedRoute);
  route.queryParams
    .pipe(
      map(read),
      distinctUntilChanged((one, other) => sameParams(write(one), write(other))),
      takeUntilDestroyed(),
    )
    .subscribe(opened);
  return (filter) => void router.navigate([], { relativeTo: route, queryParams: { ...write(filter) } });
}
