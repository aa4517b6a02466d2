import { DOCUMENT, ElementRef, type Signal, afterRenderEffect, effect, inject, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationStart, Router, Scroll } from '@angular/router';
import { filter, fromEvent, merge, switchMap, take, timer } from 'rxjs';
import { useShortcuts } from '../keyboard/shortcuts';
import type { End } from './list-end';
import { type ListName, type ListParams, ListPositions, sameParams } from './list-positions';

/** A list whose rows can be opened. The element of a row that takes the focus has its id as `data-row`. */
export interface RowList {
  readonly name: ListName;
  readonly params: Signal<ListParams>;
  /** The ids of the rows, in their order. */
  readonly ids: Signal<readonly string[]>;
  /** The row that had the focus last. */
  readonly selected: Signal<string | undefined>;
  readonly end: Signal<End>;
  /** Undefined until the rows are drawn. */
  readonly drawn: Signal<unknown>;
  /** The key of the shortcuts' texts, which has `next`, `previous` and `open` below it. */
  readonly texts: string;
  /** Requests the next page. */
  more(): void;
  /** Opens a row; false if it has no page. */
  open(id: string): void | false;
}

/** How many rows more than before are read to find the row again: others may have come on top of it. */
const moreRows = 200;

/**
 * Walks through a list by keyboard. When somebody comes back to it, the row that was left is where it was on the screen
 * and has the focus; after a reload of the page, the list is read until that row is there. Needs an injection context.
 * Returns a function that finds the element of a row.
 */
export function useRows(list: RowList): (id: string) => HTMLElement | undefined {
  const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const elementOf = (id: string) =>
    [...host.querySelectorAll<HTMLElement>('[data-row]')].find(({ dataset }) => dataset['row'] === id);
  const step = (by: 1 | -1): void | false => {
    const ids = list.ids();
    const at = ids.indexOf(list.selected() ?? '');
    const next = ids[at < 0 ? 0 : Math.min(Math.max(at + by, 0), ids.length - 1)];
    if (next === undefined) return false;
    const element = elementOf(next);
    element?.focus({ preventScroll: true });
    rowOf(element)?.scrollIntoView({ block: 'nearest' });
    if (by === 1 && at >= ids.length - 2) list.more();
  };
  const open = (): void | false => {
    const selected = list.selected();
    return selected !== undefined && elementOf(selected) ? list.open(selected) : false;
  };
  useShortcuts([
    { keys: ['j', 'ArrowDown'], repeats: true, says: `${list.texts}.next`, does: () => step(1) },
    { keys: ['k', 'ArrowUp'], repeats: true, says: `${list.texts}.previous`, does: () => step(-1) },
    { keys: ['Enter'], says: `${list.texts}.open`, does: open },
  ]);
  comeBack(list, elementOf);
  return elementOf;
}

/** Returns the row of the element that takes its focus. */
function rowOf(element: HTMLElement | undefined): HTMLElement | undefined {
  return element?.closest('tr') ?? element;
}

function comeBack(list: RowList, elementOf: (id: string) => HTMLElement | undefined): void {
  const window = inject(DOCUMENT).defaultView;
  const router = inject(Router);
  const positions = inject(ListPositions);
  const position = positions.of(list.name);
  const wanted = signal(untracked(() => wantedRow(list, positions, isGoingBack(router))));
  const topOf = (id: string) => rowOf(elementOf(id))?.getBoundingClientRect().top;

  // The page is still there when the navigation begins, and gone when it ends.
  const path = pathOf(router.currentNavigation()?.finalUrl?.toString() ?? router.url);
  router.events
    .pipe(
      filter((event) => event instanceof NavigationStart && pathOf(event.url) !== path),
      takeUntilDestroyed(),
    )
    .subscribe(() => {
      const row = list.selected();
      const top = row === undefined ? undefined : topOf(row);
      positions.leave(list.name, {
        params: list.params(),
        rows: list.ids().length,
        ...(row !== undefined && { row }),
        ...(top !== undefined && { top }),
      });
    });
  if (untracked(wanted) === undefined) return;

  // The router tells that it scrolls to the top before it does.
  const scrolled = signal(false);
  router.events
    .pipe(
      filter((event) => event instanceof Scroll),
      take(1),
      takeUntilDestroyed(),
    )
    .subscribe(() => queueMicrotask(() => scrolled.set(true)));
  // Who goes on by themselves is not moved. The key that led here may still be on its way to the window.
  const signs = window ? ['wheel', 'touchmove', 'keydown', 'pointerdown'].map((type) => fromEvent(window, type)) : [];
  timer(0)
    .pipe(
      switchMap(() => merge(...signs)),
      take(1),
      takeUntilDestroyed(),
    )
    .subscribe(() => wanted.set(undefined));
  const most = (position?.rows ?? 0) + moreRows;
  effect(() => {
    const row = wanted();
    if (row === undefined || list.ids().includes(row) || list.end().state !== 'more') return;
    if (list.ids().length < most) untracked(() => list.more());
    else wanted.set(undefined);
  });
  afterRenderEffect(() => {
    const id = wanted();
    if (id === undefined || !scrolled() || !list.drawn() || !list.ids().includes(id)) return;
    wanted.set(undefined);
    // After whatever else moves the focus when a page is drawn.
    queueMicrotask(() => {
      const row = rowOf(elementOf(id));
      if (!row || !window) return;
      elementOf(id)?.focus({ preventScroll: true });
      const then = id === position?.row ? position.top : undefined;
      if (then !== undefined && then >= 0 && then < window.innerHeight)
        window.scrollBy({ top: row.getBoundingClientRect().top - then, behavior: 'instant' });
      row.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    });
  });
}

/**
 * Returns the row to come back to. The list may still have it, and another one may have been opened from its page
 * meanwhile. If the list does not, as after a reload, it is read again only for somebody who goes back.
 */
function wantedRow(list: RowList, positions: ListPositions, isBack: boolean): string | undefined {
  const selected = list.selected();
  if (selected !== undefined && list.ids().includes(selected)) return selected;
  const position = positions.of(list.name);
  return isBack && position && sameParams(position.params, list.params()) ? position.row : undefined;
}

/** Returns whether a page opens by the browser's buttons, or by a link that goes back. */
export function isGoingBack(router: Router): boolean {
  const navigation = router.currentNavigation();
  return navigation?.trigger === 'popstate' || navigation?.extras.state?.['back'] === true;
}

function pathOf(url: string): string {
  return url.split(/[?#]/, 1)[0] ?? '';
}
