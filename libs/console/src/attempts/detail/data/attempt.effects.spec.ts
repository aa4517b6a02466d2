import { TestBed } from '@angular/core/testing';
import type { ListedAttempt } from '@liveness/contract';
import { Actions, ofType, provideEffects } from '@ngrx/effects';
import { Store, provideState } from '@ngrx/store';
import { of } from 'rxjs';
import { provideConsoleStore } from '../../../store/provide-console-store';
import { attemptDetail } from '../testing/attempt-detail';
import { attemptApiActions, attemptPageActions } from '../../data/attempt.actions';
import { attempt } from './attempt';
import { AttemptApi } from './attempt-api';
import { findNextUnreviewed } from './attempt.effects';

describe('the search for the next unreviewed attempt', () => {
  const api = jasmine.createSpyObj<AttemptApi>('api', ['unreviewedUpTo']);
  const listed = (id: string, changes: Partial<ListedAttempt> = {}): ListedAttempt => ({
    id,
    challenge: 'NOSE',
    status: 'failed',
    startedAt: '2026-05-01T09:00:00.000Z',
    thresholdsVersion: 0,
    ...changes,
  });
  const page = (attempts: readonly ListedAttempt[], nextCursor?: string) =>
    of({
      ok: true as const,
      value: { attempts: [...attempts], searchedTo: '2026-05-01T08:00:00.000Z', ...(nextCursor && { nextCursor }) },
    });

  /** Returns the id that was found, or "none". */
  function after(...pages: ReturnType<typeof page>[]): string | undefined {
    api.unreviewedUpTo.calls.reset();
    api.unreviewedUpTo.and.returnValues(...pages);
    TestBed.configureTestingModule({
      providers: [
        provideConsoleStore(),
        provideState(attempt),
        provideEffects({ findNextUnreviewed }),
        { provide: AttemptApi, useValue: api },
      ],
    });
    const store = TestBed.inject(Store);
    let found: string | undefined;
    TestBed.inject(Actions)
      .pipe(ofType(attemptApiActions.nextUnreviewedFound, attemptApiActions.noUnreviewedFound))
      .subscribe((action) => (found = 'id' in action ? action.id : 'none'));
    store.dispatch(attemptApiActions.attemptRead({ detail: attemptDetail() }));
    store.dispatch(attemptPageActions.nextUnreviewedRequested());
    return found;
  }

  it('skips pages that are empty or contain only erased attempts', () => {
    const erased = listed('e', { erasedAt: '2026-05-02T09:00:00.000Z' });
    expect(after(page([], 'c1'), page([erased], 'c2'), page([listed('n')], 'c3'))).toBe('n');
    expect(api.unreviewedUpTo.calls.allArgs().map(([, cursor]) => cursor)).toEqual([undefined, 'c1', 'c2']);
  });

  it('ends when there is none', () => {
    expect(after(page([], 'c1'), page([]))).toBe('none');
  });

  it('finds attempts of the same moment, and never goes back up the list', () => {
    const { id, startedAt } = attemptDetail();
    const sameMoment = ['f0', id, '70', '00'].map((each) => listed(each, { startedAt }));
    expect(after(page(sameMoment))).toBe('70');
    expect(api.unreviewedUpTo).toHaveBeenCalledOnceWith(startedAt);
  });
});
