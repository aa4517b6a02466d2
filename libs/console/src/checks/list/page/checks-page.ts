import { Component, type ElementRef, ElementRef as Element, computed, inject, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { checkStatuses } from '@liveness/domain';
import { FocusOnStep } from '@liveness/ui/accessibility/focus-on-step';
import { EmptyState } from '@liveness/ui/elements/empty-state';
import { Glyph } from '@liveness/ui/elements/glyph';
import { Store } from '@ngrx/store';
import { distinctUntilChanged, map } from 'rxjs';
import { useShortcuts } from '../../../keyboard/shortcuts';
import { longestReference } from '../../../attempts/data/attempt-filter';
import { preferences } from '../../../preferences/preferences';
import { ListEnd } from '../../../presentation/list-end';
import { ListSkeleton } from '../../../presentation/list-skeleton';
import { ProblemNote } from '../../../presentation/problem-note';
import { type CheckFilterField, checkFilterOf, checkParamsOf, sameCheckFilter } from '../../data/check-filter';
import { checks, checksPageActions } from '../../data/checks';
import { ChecksTable } from '../ui/checks-table';

/** The list of checks. Its address defines what it shows; the page only dispatches events. */
@Component({
  selector: 'liveness-checks-page',
  imports: [ChecksTable, EmptyState, FocusOnStep, Glyph, ListEnd, ListSkeleton, ProblemNote, TranslocoDirective],
  templateUrl: './checks-page.html',
  styleUrl: './checks-page.css',
})
export class ChecksPage {
  readonly #store = inject(Store);
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  readonly #element = inject<ElementRef<HTMLElement>>(Element).nativeElement;
  readonly #ids = this.#store.selectSignal(checks.selectIds);
  protected readonly reference = viewChild<ElementRef<HTMLInputElement>>('reference');
  protected readonly state = this.#store.selectSignal(checks.selectChecksState);
  protected readonly end = this.#store.selectSignal(checks.selectEnd);
  protected readonly density = this.#store.selectSignal(preferences.selectDensity);
  protected readonly timeStyle = this.#store.selectSignal(preferences.selectTimeStyle);
  protected readonly filtersOn = computed(() => Object.keys(this.state().filter).length > 0);
  protected readonly statuses = checkStatuses;
  protected readonly longestReference = longestReference;

  constructor() {
    this.#route.queryParams
      .pipe(map(checkFilterOf), distinctUntilChanged(sameCheckFilter), takeUntilDestroyed())
      .subscribe((filter) => this.#store.dispatch(checksPageActions.listOpened({ filter })));
    useShortcuts([
      { keys: ['j', 'ArrowDown'], repeats: true, says: 'checks.keys.next', does: () => this.#step(1) },
      { keys: ['k', 'ArrowUp'], repeats: true, says: 'checks.keys.previous', does: () => this.#step(-1) },
      { keys: ['Enter'], says: 'checks.keys.open', does: () => this.#open() },
      { keys: ['/'], says: 'checks.keys.filter', does: () => this.reference()?.nativeElement.focus() },
      { keys: ['r'], says: 'checks.keys.reload', does: () => this.reload() },
    ]);
  }

  protected choose(field: CheckFilterField, value: string): void {
    this.#show(checkParamsOf(checkFilterOf({ ...this.state().filter, [field]: value })));
  }

  protected clear(): void {
    this.#show(checkParamsOf({}));
  }

  protected reload(): void {
    this.#store.dispatch(checksPageActions.listReloaded());
  }

  protected more(): void {
    this.#store.dispatch(checksPageActions.nextPageRequested());
  }

  protected select(id: string): void {
    this.#store.dispatch(checksPageActions.checkSelected({ id }));
  }

  #show(queryParams: Record<CheckFilterField, string | null>): void {
    void this.#router.navigate([], { relativeTo: this.#route, queryParams });
  }

  #step(by: 1 | -1): void | false {
    const ids = this.#ids();
    const at = ids.indexOf(this.state().selected ?? '');
    const next = ids[at < 0 ? 0 : Math.min(Math.max(at + by, 0), ids.length - 1)];
    if (next === undefined) return false;
    const link = this.#linkOf(next);
    link?.focus({ preventScroll: true });
    link?.closest('tr')?.scrollIntoView({ block: 'nearest' });
    if (by === 1 && at >= ids.length - 2) this.more();
  }

  #open(): void | false {
    const { selected } = this.state();
    if (selected === undefined || !this.#linkOf(selected)) return false;
    void this.#router.navigate(['/admin/checks', selected]);
  }

  #linkOf(id: string): HTMLElement | undefined {
    return [...this.#element.querySelectorAll<HTMLElement>('[data-check]')].find(
      ({ dataset }) => dataset['check'] === id,
    );
  }
}
