import {
  Component,
  DOCUMENT,
  DestroyRef,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, Scroll } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { SESSION, mayAdminister } from '@liveness/api-client/session';
import { FocusOnStep } from '@liveness/ui/accessibility/focus-on-step';
import { EmptyState } from '@liveness/ui/elements/empty-state';
import { Glyph } from '@liveness/ui/elements/glyph';
import type { TimeStyle } from '@liveness/ui/time/moment';
import { Store } from '@ngrx/store';
import { distinctUntilChanged, filter, map, take } from 'rxjs';
import { useShortcuts } from '../../../keyboard/shortcuts';
import { ListEnd } from '../../../presentation/list-end';
import { ListSkeleton } from '../../../presentation/list-skeleton';
import { ProblemNote } from '../../../presentation/problem-note';
import { preferences, preferencesActions } from '../../../preferences/preferences';
import type { Density } from '../../../preferences/preferences-storage';
import { changed, filterOf, filtersIn, paramsOf, sameFilter } from '../../data/attempt-filter';
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
  styleUrl: './attempts-page.css',
})
export class AttemptsPage {
  readonly #store = inject(Store);
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  readonly #window = inject(DOCUMENT).defaultView;
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #preferences = this.#store.selectSignal(preferences.selectPreferencesState);
  readonly #injector = inject(Injector);
  readonly #ids = this.#store.selectSignal(attempts.selectIds);
  protected readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  protected readonly filterBar = viewChild(FilterBar);
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

  constructor() {
    this.#route.queryParams
      .pipe(map(filterOf), distinctUntilChanged(sameFilter), takeUntilDestroyed())
      .subscribe((filter) => this.#store.dispatch(attemptsPageActions.listOpened({ filter, atMs: Date.now() })));
    // Restores the scroll position of a list that was left, after the router has scrolled to the top.
    const { selected, scrolledTo } = this.state();
    this.#router.events
      .pipe(
        filter((event) => event instanceof Scroll),
        take(1),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.#comeBackTo(selected, scrolledTo));
    inject(DestroyRef).onDestroy(() =>
      this.#store.dispatch(attemptsPageActions.listLeft({ scrolledTo: this.#window?.scrollY ?? 0 })),
    );
    useShortcuts([
      { keys: ['j', 'ArrowDown'], repeats: true, says: 'attempts.keys.next', does: () => this.#step(1) },
      { keys: ['k', 'ArrowUp'], repeats: true, says: 'attempts.keys.previous', does: () => this.#step(-1) },
      { keys: ['Enter'], says: 'attempts.keys.open', does: () => this.#open() },
      { keys: ['/'], says: 'attempts.keys.filter', does: () => this.focusFilter() },
      { keys: ['n'], says: 'attempts.keys.newOnes', does: () => this.showNewOnes() },
      { keys: ['r'], says: 'attempts.keys.reload', does: () => this.reload() },
    ]);
  }

  protected change(changes: FilterChanges): void {
    this.#show(paramsOf(changed(this.state().filter, changes)));
  }

  protected clear(): void {
    this.#show(paramsOf({}));
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

  #show(queryParams: Record<string, string | null>): void {
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
    void this.#router.navigate(['/admin/attempts', selected]);
  }

  #comeBackTo(selected: string | undefined, scrolledTo: number): void {
    const link = selected === undefined ? undefined : this.#linkOf(selected);
    if (!link) return;
    link.focus({ preventScroll: true });
    this.#window?.scrollTo({ top: scrolledTo });
    link.closest('tr')?.scrollIntoView({ block: 'nearest' });
  }

  #linkOf(id: string): HTMLElement | undefined {
    return [...this.#element.querySelectorAll<HTMLElement>('[data-attempt]')].find(
      ({ dataset }) => dataset['attempt'] === id,
    );
  }
}
