import { Component, type ElementRef, computed, inject, signal, viewChild } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { NavigationEnd, Router, RouterOutlet, Scroll, provideRouter } from '@angular/router';
import { provideSession } from '@liveness/api-client/testing/session';
import { settled } from '@liveness/ui/testing/settled';
import type { Subject } from 'rxjs';
import { until } from '@liveness/ui/testing/until';
import { FocusOnStep } from '@liveness/ui/accessibility/focus-on-step';
import type { End } from './list-end';
import { ListPositions, goingBack } from './list-positions';
import { useRows } from './rows';

const pageSize = 50;
const most = 200;

/** What the list has read, as its store keeps it while other pages are open. */
const read = { count: signal(pageSize), selected: signal<string | undefined>(undefined), pages: 0, waits: false };

function readPage(): void {
  read.count.update((count) => Math.min(most, count + pageSize));
}

/** A list of many rows, each 40 px high, of which a page is read at once. */
@Component({
  selector: 'liveness-long-list',
  imports: [FocusOnStep],
  template: `
    <h1 livenessFocusOnStep style="block-size: 200px">List</h1>
    <table #table>
      @for (id of ids(); track id) {
        <tr style="block-size: 40px">
          <td>
            <a tabindex="0" [attr.data-row]="id" (focus)="select(id)">{{ id }}</a>
          </td>
        </tr>
      }
    </table>
  `,
})
class LongList {
  readonly ids = computed(() => Array.from({ length: read.count() }, (_, index) => `row-${index}`));
  readonly table = viewChild<ElementRef<HTMLElement>>('table');
  readonly #end = computed((): End => ({ state: read.count() < most ? 'more' : 'over' }));

  constructor() {
    useRows({
      name: 'attempts',
      params: signal({ status: 'failed' }),
      ids: this.ids,
      selected: read.selected,
      end: this.#end,
      drawn: this.table,
      texts: 'keys',
      more: () => {
        read.pages += 1;
        if (!read.waits) setTimeout(readPage);
      },
      open: () => undefined,
    });
  }

  protected select(id: string): void {
    read.selected.set(id);
  }
}

@Component({ selector: 'liveness-one-row', imports: [FocusOnStep], template: '<h1 livenessFocusOnStep>Row</h1>' })
class OneRow {}

@Component({ selector: 'liveness-pages', imports: [RouterOutlet], template: '<router-outlet />' })
class Pages {
  readonly router = inject(Router);
}

describe('the rows of a list', () => {
  async function opened(address = '/list') {
    TestBed.configureTestingModule({
      providers: [
        provideSession(),
        provideRouter([
          { path: 'list', component: LongList },
          { path: 'row', component: OneRow },
        ]),
      ],
    });
    const fixture = TestBed.createComponent(Pages);
    document.body.append(fixture.nativeElement);
    const { router } = fixture.componentInstance;
    /** The router of a started application scrolls to the top, and tells that before it does so. */
    const visit = async (url: string, state = {}) => {
      await router.navigateByUrl(url, { state });
      await fixture.whenStable();
      (router.events as Subject<unknown>).next(new Scroll(new NavigationEnd(1, url, url), null, null));
      window.scrollTo({ top: 0 });
      await fixture.whenStable();
    };
    await visit(address);
    const link = (id: string) => document.querySelector<HTMLElement>(`[data-row=${id}]`);
    return {
      visit,
      link,
      topOf: (id: string) => Math.round(link(id)?.closest('tr')?.getBoundingClientRect().top ?? Number.NaN),
      /** Leaves the list by a row that is this far down on the screen. */
      leaveBy: async (id: string, top: number) => {
        const row = link(id)?.closest('tr');
        window.scrollBy({ top: (row?.getBoundingClientRect().top ?? 0) - top });
        link(id)?.focus({ preventScroll: true });
        await visit('/row');
      },
    };
  }

  beforeEach(() => {
    sessionStorage.clear();
    read.count.set(pageSize);
    read.selected.set(undefined);
    read.pages = 0;
    read.waits = false;
  });
  afterEach(() => document.querySelector('liveness-pages, [id^=root]')?.remove());
  afterAll(() => {
    sessionStorage.clear();
    window.scrollTo({ top: 0 });
  });

  const hasFocus = (id: string) => until(() => (document.activeElement as HTMLElement | null)?.dataset['row'] === id);

  it('are where they were when somebody comes back, with the focus on the one that was left', async () => {
    read.count.set(150);
    const { visit, topOf, leaveBy } = await opened();
    await leaveBy('row-120', 77);
    expect(window.scrollY).toBe(0);
    await visit('/list');
    await hasFocus('row-120');
    expect(topOf('row-120')).toBe(77);
    expect(read.pages).toBe(0);
  });

  it('show the one that was opened meanwhile, if that is another one', async () => {
    read.count.set(150);
    const { visit, topOf, leaveBy } = await opened();
    await leaveBy('row-120', 77);
    read.selected.set('row-20');
    await visit('/list');
    await hasFocus('row-20');
    expect(topOf('row-20')).toBeGreaterThanOrEqual(0);
    expect(topOf('row-20')).toBeLessThan(window.innerHeight);
  });

  /** The position where the list was left, before the page was loaded again. */
  const leftAt = (row: string, params = { status: 'failed' }) =>
    TestBed.inject(ListPositions).leave('attempts', { params, rows: 150, row, top: 77 });

  it('are read until the one that was left is there, when somebody goes back after a reload', async () => {
    const { visit, topOf } = await opened('/row');
    leftAt('row-120');
    await visit('/list', goingBack);
    await hasFocus('row-120');
    expect(topOf('row-120')).toBe(77);
    expect(read.count()).toBe(150);
  });

  it('are not read again for who does not go back, or sees another list', async () => {
    const { visit } = await opened('/row');
    leftAt('row-120');
    await visit('/list');
    await visit('/row');
    leftAt('row-120', { status: 'passed' });
    await visit('/list', goingBack);
    await settled();
    expect([read.pages, window.scrollY]).toEqual([0, 0]);
  });

  it('are left alone when somebody goes on meanwhile, and when the one that was left is gone', async () => {
    const { visit } = await opened('/row');
    leftAt('row-120');
    read.waits = true;
    await visit('/list', goingBack);
    expect(read.pages).toBe(1);
    await settled();
    window.dispatchEvent(new WheelEvent('wheel'));
    readPage();
    await settled();
    expect([read.pages, window.scrollY]).toEqual([1, 0]);
    read.waits = false;
    await visit('/row');
    leftAt('row-999');
    await visit('/list', goingBack);
    await until(() => read.count() === most);
    expect(window.scrollY).toBe(0);
  });
});
