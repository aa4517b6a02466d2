import { TestBed } from '@angular/core/testing';
import type { ApiResult } from '@liveness/api-client/api-failure';
import type { AttemptCount } from '@liveness/contract';
import { provideEffects } from '@ngrx/effects';
import { Store, provideState } from '@ngrx/store';
import { Subject, of } from 'rxjs';
import { provideConsoleStore } from '../../store/provide-console-store';
import type { AttemptFilter } from './attempt-filter';
import { attempts } from './attempts';
import { AttemptsApi } from './attempts-api';
import { attemptsPageActions } from './attempts.actions';
import * as attemptsEffects from './attempts.effects';

const emptyPage = { ok: true as const, value: { attempts: [], searchedTo: '2026-05-01T09:00:00.000Z' } };

describe('an open list of attempts', () => {
  const api = jasmine.createSpyObj<AttemptsApi>('api', ['page', 'since', 'count']);
  let store: Store;

  beforeEach(() => {
    jasmine.clock().install();
    for (const spy of [api.page, api.since, api.count]) spy.calls.reset();
    api.page.and.returnValue(of(emptyPage));
    api.since.and.returnValue(of(emptyPage));
    api.count.and.returnValue(
      of({ ok: true, value: { count: 0, exact: true, searchedTo: '2026-05-01T09:00:00.000Z' } }),
    );
    TestBed.configureTestingModule({
      providers: [
        provideConsoleStore(),
        provideState(attempts),
        provideEffects(attemptsEffects),
        { provide: AttemptsApi, useValue: api },
      ],
    });
    store = TestBed.inject(Store);
  });

  afterEach(() => {
    store.dispatch(attemptsPageActions.listLeft());
    jasmine.clock().uninstall();
  });

  const open = (filter: AttemptFilter = {}) =>
    store.dispatch(attemptsPageActions.listOpened({ filter, atMs: Date.now() }));

  it('looks for new attempts regularly until the page is left', () => {
    open();
    jasmine.clock().tick(45_000);
    expect(api.since).toHaveBeenCalledTimes(3);
    store.dispatch(attemptsPageActions.listLeft());
    jasmine.clock().tick(60_000);
    expect(api.since).toHaveBeenCalledTimes(3);
  });

  it('does not look for new attempts while it is hidden', () => {
    spyOnProperty(document, 'hidden', 'get').and.returnValue(true);
    open();
    jasmine.clock().tick(60_000);
    expect(api.since).not.toHaveBeenCalled();
  });

  it('does not look for new attempts when its filter ends in the past', () => {
    open({ to: '2026-05-01T10:00:00.000Z' });
    jasmine.clock().tick(60_000);
    expect(api.since).not.toHaveBeenCalled();
  });

  for (const filter of [{ user: 'ada' }, { reference: 'customer-7' }])
    it(`does not look for new attempts of one ${Object.keys(filter)[0]}, since each look is audited`, () => {
      open(filter);
      jasmine.clock().tick(60_000);
      expect(api.since).not.toHaveBeenCalled();
      expect(api.page).toHaveBeenCalledTimes(1);
    });

  it('is counted on from where a count stopped, up to five times', () => {
    const counted = (count: number, nextCursor?: string) =>
      of({
        ok: true as const,
        value: {
          count,
          exact: nextCursor === undefined,
          searchedTo: '2026-05-01T09:00:00.000Z',
          ...(nextCursor !== undefined && { nextCursor }),
        },
      });
    api.count.and.returnValues(counted(2000, 'a'), counted(1500, 'b'), counted(7));
    open();
    expect(api.count.calls.allArgs().map(([, , cursor]) => cursor)).toEqual([undefined, 'a', 'b']);
    expect(store.selectSignal(attempts.selectAttemptsState)().count).toEqual(
      jasmine.objectContaining({ count: 3507, exact: true }),
    );
    api.count.calls.reset();
    api.count.and.returnValue(counted(10, 'on'));
    open({ status: 'passed' });
    expect(api.count).toHaveBeenCalledTimes(5);
    expect(store.selectSignal(attempts.selectAttemptsState)().count).toEqual(
      jasmine.objectContaining({ count: 50, exact: false }),
    );
  });

  it('is still shown when its count fails', () => {
    api.count.and.returnValue(of({ ok: false, failure: { code: 'unavailable' } }));
    open();
    const { count, failure, searchedTo } = store.selectSignal(attempts.selectAttemptsState)();
    expect([count, failure, searchedTo]).toEqual([undefined, undefined, '2026-05-01T09:00:00.000Z']);
  });

  it('requests the next page once, however often the person asks', () => {
    api.page.and.returnValue(
      of({ ok: true, value: { attempts: [], searchedTo: '2026-05-01T09:00:00.000Z', nextCursor: 'c' } }),
    );
    open();
    api.page.calls.reset();
    api.page.and.returnValue(new Subject());
    for (let times = 0; times < 3; times += 1) store.dispatch(attemptsPageActions.nextPageRequested());
    expect(api.page).toHaveBeenCalledTimes(1);
  });

  it('keeps counting while an attempt is open, and counts again when new attempts are added', () => {
    const counts = [new Subject<ApiResult<AttemptCount>>(), new Subject<ApiResult<AttemptCount>>()] as const;
    api.count.and.returnValues(...counts);
    const value = (count: number): ApiResult<AttemptCount> => ({
      ok: true,
      value: { count, exact: true, searchedTo: '2026-05-01T09:00:00.000Z' },
    });
    open();
    store.dispatch(attemptsPageActions.listLeft());
    open();
    expect(api.count).toHaveBeenCalledTimes(1);
    store.dispatch(attemptsPageActions.newAttemptsShown({ atMs: Date.now() }));
    counts[0].next(value(7));
    counts[1].next(value(8));
    expect(store.selectSignal(attempts.selectCount)()?.count).toBe(8);
  });

  it('ignores a count of an earlier filter', () => {
    const late = new Subject<ApiResult<AttemptCount>>();
    api.count.and.returnValue(late);
    open();
    api.page.and.returnValue(new Subject());
    open({ status: 'failed' });
    late.next({ ok: true, value: { count: 7, exact: true, searchedTo: '2026-05-01T09:00:00.000Z' } });
    expect(store.selectSignal(attempts.selectCount)()).toBeUndefined();
  });
});
