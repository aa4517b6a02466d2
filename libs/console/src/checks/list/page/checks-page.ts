import { Component, computed, inject, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { checkStatuses } from '@liveness/domain';
import { FocusOnStep } from '@liveness/ui/accessibility/focus-on-step';
import { EmptyState } from '@liveness/ui/elements/empty-state';
import { Glyph } from '@liveness/ui/elements/glyph';
import { Store } from '@ngrx/store';
import { useShortcuts } from '../../../keyboard/shortcuts';
import { longestReference } from '../../../attempts/data/attempt-filter';
import { ExactField } from '../../../given/exact-field';
import { useFilterInAddress } from '../../../lists/filter-in-address';
import { ListEnd } from '../../../lists/list-end';
import { ListSkeleton } from '../../../lists/list-skeleton';
import { useRows } from '../../../lists/rows';
import { preferences } from '../../../preferences/preferences';
import { ProblemNote } from '../../../presentation/problem-note';
import { type CheckFilterField, checkFilterOf, checkParamsOf } from '../../data/check-filter';
import { checks, checksPageActions } from '../../data/checks';
import { ChecksTable } from '../ui/checks-table';

/** The list of checks. Its address defines what it shows; the page only dispatches events. */
@Component({
  selector: 'liveness-checks-page',
  imports: [
    ChecksTable,
    EmptyState,
    ExactField,
    FocusOnStep,
    Glyph,
    ListEnd,
    ListSkeleton,
    ProblemNote,
    TranslocoDirective,
  ],
  templateUrl: './checks-page.html',
  styleUrls: ['../../../styles/list-page.css', './checks-page.css'],
})
export class ChecksPage {
  readonly #store = inject(Store);
  readonly #router = inject(Router);
  protected readonly reference = viewChild<ExactField>('reference');
  protected readonly table = viewChild(ChecksTable);
  protected readonly state = this.#store.selectSignal(checks.selectChecksState);
  protected readonly end = this.#store.selectSignal(checks.selectEnd);
  protected readonly density = this.#store.selectSignal(preferences.selectDensity);
  protected readonly timeStyle = this.#store.selectSignal(preferences.selectTimeStyle);
  protected readonly filtersOn = computed(() => Object.keys(this.state().filter).length > 0);
  protected readonly statuses = checkStatuses;
  protected readonly longestReference = longestReference;

  readonly #show = useFilterInAddress({
    read: checkFilterOf,
    write: checkParamsOf,
    opened: (filter) => this.#store.dispatch(checksPageActions.listOpened({ filter })),
  });

  constructor() {
    useRows({
      name: 'checks',
      params: computed(() => checkParamsOf(this.state().filter)),
      ids: this.#store.selectSignal(checks.selectIds),
      selected: computed(() => this.state().selected),
      end: this.end,
      drawn: this.table,
      texts: 'checks.keys',
      more: () => this.more(),
      open: (id) => void this.#router.navigate(['/admin/checks', id]),
    });
    useShortcuts([
      { keys: ['/'], says: 'checks.keys.filter', does: () => this.reference()?.focus() },
      { keys: ['r'], says: 'checks.keys.reload', does: () => this.reload() },
    ]);
  }

  protected choose(field: CheckFilterField, value: string): void {
    this.#show(checkFilterOf({ ...this.state().filter, [field]: value }));
  }

  protected clear(): void {
    this.#show({});
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
}
