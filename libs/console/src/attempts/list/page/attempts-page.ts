import {
  Component,
  DOCUMENT,
  DestroyRef,
  type ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { SESSION, mayAdminister } from '@liveness/api-client/session';
import { FocusOnStep } from '@liveness/ui/accessibility/focus-on-step';
import { EmptyState } from '@liveness/ui/elements/empty-state';
import { Glyph } from '@liveness/ui/elements/glyph';
import type { TimeStyle } from '@liveness/ui/time/moment';
import { Store } from '@ngrx/store';
import { useShortcuts } from '../../../keyboard/shortcuts';
import { useFilterInAddress } from '../../../lists/filter-in-address';
import { ListEnd } from '../../../lists/list-end';
import { ListSkeleton } from '../../../lists/list-skeleton';
import { useRows } from '../../../lists/rows';
import { ProblemNote } from '../../../presentation/problem-note';
import { preferences, preferencesActions } from '../../../preferences/preferences';
import type { Density } from '../../../preferences/preferences-storage';
import { changed, filterOf, filtersIn, paramsOf } from '../../data/attempt-filter';
import { attempts } from '../../data/attempts';
import { attemptsPageActions } from '../../data/attempts.actions';
import { ExportDialog } from '../export/export-dialog';
import { AttemptsTable, type Column, columns, hiddenByDefault } from '../ui/attempts-table';
import { CountLine } from '../ui/count-line';
import { FilterBar, type FilterChanges } from '../ui/filter-bar';
import { NewOnes } from '../ui/new-ones';
import { ViewMenu } from '../ui/view-menu';

/** This list's name in the preferences. */
const list = 'attempts';

/** The list of attempts. Its address defines what it shows; the page only dispatches events. */
@Component({
  selector: 'liveness-attempts-page',
  imports: [
    AttemptsTable,
    CountLine,
    EmptyState,
    ExportDialog,
    FilterBar,
    FocusOnStep,
    Glyph,
    ListEnd,
    ListSkeleton,
    NewOnes,
    ProblemNote,
    TranslocoDirective,
    ViewMenu,
  ],
  templateUrl: './attempts-page.html',
  styleUrls: ['../../../styles/list-page.css', './attempts-page.css'],
})
export class AttemptsPage {
  readonly #store = inject(Store);
  readonly #router = inject(Router);
  readonly #window = inject(DOCUMENT).defaultView;
  readonly #preferences = this.#store.selectSignal(preferences.selectPreferencesState);
  readonly #injector = inject(Injector);
  protected readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  protected readonly filterBar = viewChild(FilterBar);
  protected readonly table = viewChild(AttemptsTable);
  protected readonly state = this.#store.selectSignal(attempts.selectAttemptsState);
  protected readonly end = this.#store.selectSignal(attempts.selectEnd);
  protected readonly filtersOn = computed(() => filtersIn(this.state().filter));
  protected readonly density = computed(() => this.#preferences().density);
  protected readonly timeStyle = computed(() => this.#preferences().timeStyle);
  protected readonly hidden = computed(() =>
    columns.filter((column) => (this.#preferences().hiddenColumns[list] ?? hiddenByDefault).includes(column)),
  );
  readonly #groups = inject(SESSION).groups;
  protected readonly mayExport = computed(() => mayAdminister(this.#groups()));
  protected readonly exporting = signal(false);
  /** On a phone the filters are behind a button. */
  protected readonly filtering = signal(false);

  readonly #show = useFilterInAddress({
    read: filterOf,
    write: paramsOf,
    opened: (filter) => this.#store.dispatch(attemptsPageActions.listOpened({ filter, atMs: Date.now() })),
  });
  readonly #linkOf = useRows({
    name: 'attempts',
    params: computed(() => paramsOf(this.state().filter)),
    ids: this.#store.selectSignal(attempts.selectIds),
    selected: computed(() => this.state().selected),
    end: this.end,
    drawn: this.table,
    texts: 'attempts.keys',
    more: () => this.more(),
    open: (id) => void this.#router.navigate(['/admin/attempts', id]),
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => this.#store.dispatch(attemptsPageActions.listLeft()));
    useShortcuts([
      { keys: ['/'], says: 'attempts.keys.filter', does: () => this.focusFilter() },
      { keys: ['n'], says: 'attempts.keys.newOnes', does: () => this.showNewOnes() },
      { keys: ['r'], says: 'attempts.keys.reload', does: () => this.reload() },
    ]);
  }

  protected change(changes: FilterChanges): void {
    this.#show(changed(this.state().filter, changes));
  }

  protected clear(): void {
    this.#show({});
  }

  protected reload(): void {
    this.#store.dispatch(attemptsPageActions.listReloaded({ atMs: Date.now() }));
  }

  protected more(): void {
    this.#store.dispatch(attemptsPageActions.nextPageRequested());
  }

  protected select(id: string): void {
    this.#store.dispatch(attemptsPageActions.attemptSelected({ id }));
  }

  protected showNewOnes(): void | false {
    const { newOnes, moreNewOnes } = this.state();
    const [first] = newOnes;
    if (!first) return false;
    this.#store.dispatch(attemptsPageActions.newAttemptsShown({ atMs: Date.now() }));
    this.#window?.scrollTo({ top: 0 });
    // The button that announced them is gone. If there are more than were read, the list starts again.
    const position = () => (moreNewOnes ? this.heading()?.nativeElement : this.#linkOf(first.id));
    afterNextRender(() => position()?.focus({ preventScroll: true }), { injector: this.#injector });
  }

  protected hide(hidden: readonly Column[]): void {
    this.#store.dispatch(preferencesActions.columnsChosen({ list, hidden }));
  }

  protected chooseDensity(density: Density): void {
    this.#store.dispatch(preferencesActions.densityChosen({ density }));
  }

  protected chooseTimeStyle(timeStyle: TimeStyle): void {
    this.#store.dispatch(preferencesActions.timeStyleChosen({ timeStyle }));
  }

  protected focusFilter(): void {
    this.filtering.set(true);
    setTimeout(() => this.filterBar()?.focus());
  }
}
