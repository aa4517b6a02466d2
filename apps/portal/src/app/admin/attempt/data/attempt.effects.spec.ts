import { TestBed } from '@angular/core/testing';
import type { ListedAttempt } from '@liveness/contract';
import { provideEffects } from '@ngrx/effects';
import { Store, provideState } from '@ngrx/store';
import { of } from 'rxjs';
import { provideConsoleStore } from '../../store/provide-console-store';
import { attemptDetail } from '../testing/attempt-detail';
import { attempt } from './attempt';
import { AttemptApi } from './attempt-api';
import { attemptApiActions, attemptPageActions } from './attempt.actions';
import { findNextUnreviewed } from './attempt.effects';

describe('the search for the next attempt that nobody has reviewed', () => {
  const api = jasmine.createSpyObj<AttemptApi>('api', ['unreviewedBefore']);
  const listed = (id: string, changes: Partial<ListedAttempt> = {}): ListedAttempt => ({ id, challenge: 'NOSE', status: 'failed', startedAt: '2026-05-01T09:00:00.000Z', thresholdsVersion: 0, ...changes });
  const page = (attempts: readonly ListedAttempt[], nextCursor?: string) => of({ ok: true as const, value: { attempts: [...attempts], searchedTo: '2026-05-01T08:00:00.000Z', ...(nextCursor && { nextCursor }) } });

  function isLastAfter(...pages: ReturnType<typeof page>[]): boolean {
    api.unreviewedBefore.calls.reset();
    api.unreviewedBefore.and.returnValues(...pages);
    TestBed.configureTestingModule({ providers: [provideConsoleStore(), provideState(attempt), provideEffects({ findNextUnreviewed }), { provide: AttemptApi, useValue: api }] });
    const store = TestBed.inject(Store);
    store.dispatch(attemptApiActions.read({ detail: attemptDetail() }));
    store.dispatch(attemptPageActions.nextUnreviewedAsked());
    return store.selectSignal(attempt.selectIsLast)();
  }

  it('passes over pages that hold nothing, or only what was erased', () => {
    const erased = listed('e', { erasedAt: '2026-05-02T09:00:00.000Z' });
    expect(isLastAfter(page([], 'c1'), page([erased], 'c2'), page([listed('n')], 'c3'))).toBeFalse();
    expect(api.unreviewedBefore.calls.allArgs().map(([, cursor]) => cursor)).toEqual([undefined, 'c1', 'c2']);
  });

  it('ends where there is none', () => {
    expect(isLastAfter(page([], 'c1'), page([]))).toBeTrue();
  });
});
