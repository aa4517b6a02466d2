import { TestBed } from '@angular/core/testing';
import type { ApiResult } from '@liveness/api-client/api-failure';
import type { PreviewPiece, PreviewRequest } from '@liveness/contract';
import { provideEffects } from '@ngrx/effects';
import { Store, provideState, provideStore } from '@ngrx/store';
import { Subject } from 'rxjs';
import { previewed, version } from '../testing/view';
import { preview, previewPageActions } from './preview';
import * as effects from './preview.effects';
import { ThresholdsApi } from './thresholds-api';

describe('a preview, piece by piece', () => {
  const range = { from: Date.UTC(2026, 0, 1), to: Date.UTC(2026, 0, 8) };
  let asked: { challenge: string; request: PreviewRequest; answer: Subject<ApiResult<PreviewPiece>> }[];
  let store: Store;

  beforeEach(() => {
    asked = [];
    const api: Pick<ThresholdsApi, 'preview'> = {
      preview: (challenge, request) => {
        const answer = new Subject<ApiResult<PreviewPiece>>();
        asked.push({ challenge, request, answer });
        return answer;
      },
    };
    TestBed.configureTestingModule({
      providers: [
        provideStore(),
        provideState(preview),
        provideEffects(effects),
        { provide: ThresholdsApi, useValue: api },
      ],
    });
    store = TestBed.inject(Store);
    store.dispatch(previewPageActions.previewRequested({ challenge: 'NOSE', limits: version(0).limits, range }));
  });

  const run = (challenge = 'NOSE') => store.selectSignal(preview.selectRuns)()[challenge];
  function answer(index: number, piece: Partial<PreviewPiece>): void {
    asked[index]?.answer.next({
      ok: true,
      value: {
        attempts: [previewed('passed', 'failed')],
        skipped: 0,
        searchedTo: '2026-01-05T00:00:00.000Z',
        ...piece,
      },
    });
    asked[index]?.answer.complete();
  }

  it('asks on from where it is, until the range is searched', () => {
    answer(0, { nextCursor: 'c-1', skipped: 2 });
    expect(run()).toEqual(
      jasmine.objectContaining({ step: 'running', skipped: 2, searchedTo: Date.UTC(2026, 0, 5), cursor: 'c-1' }),
    );
    answer(1, { skipped: 1, searchedTo: '2026-01-01T00:00:00.000Z' });
    expect(asked.map(({ request }) => request.cursor)).toEqual([undefined, 'c-1']);
    expect(asked[1]?.request).toEqual({
      limits: version(0).limits,
      from: '2026-01-01T00:00:00.000Z',
      to: '2026-01-08T00:00:00.000Z',
      cursor: 'c-1',
    });
    expect(run()?.step).toBe('done');
    expect(run()?.attempts.length).toBe(2);
    expect(run()?.skipped).toBe(3);
  });

  it('stops when somebody stops it, keeps what it has, and goes on from there', () => {
    answer(0, { nextCursor: 'c-1' });
    store.dispatch(previewPageActions.previewStopped({ challenge: 'NOSE' }));
    expect(asked[1]?.answer.observed).toBeFalse();
    expect(run()).toEqual(jasmine.objectContaining({ step: 'stopped', cursor: 'c-1' }));
    expect(run()?.attempts.length).toBe(1);
    store.dispatch(previewPageActions.previewContinued({ challenge: 'NOSE' }));
    expect(asked[2]?.request.cursor).toBe('c-1');
    answer(2, {});
    expect(run()?.step).toBe('done');
    expect(run()?.attempts.length).toBe(2);
  });

  it('stops at a failure, tells it, and may be tried again', () => {
    asked[0]?.answer.next({ ok: false, failure: { code: 'unavailable' } });
    expect(run()).toEqual(jasmine.objectContaining({ step: 'stopped', failure: { code: 'unavailable' } }));
    store.dispatch(previewPageActions.previewContinued({ challenge: 'NOSE' }));
    expect(run()).toEqual(jasmine.objectContaining({ step: 'running', failure: undefined }));
    expect(asked.length).toBe(2);
  });

  it('begins anew when it is asked for again, and waits for the old one no longer', () => {
    answer(0, { nextCursor: 'c-1' });
    store.dispatch(
      previewPageActions.previewRequested({ challenge: 'NOSE', limits: version(0, { frameCap: 20 }).limits, range }),
    );
    expect(asked[1]?.answer.observed).toBeFalse();
    expect(run()?.attempts).toEqual([]);
    expect(asked[2]?.request.limits).toEqual(version(0, { frameCap: 20 }).limits);
  });

  it('is the only one: another challenge’s stops, and keeps what it has', () => {
    answer(0, { nextCursor: 'c-1' });
    store.dispatch(previewPageActions.previewRequested({ challenge: 'POSE', limits: {}, range }));
    expect(run()?.step).toBe('stopped');
    expect(run()?.attempts.length).toBe(1);
    expect(run('POSE')?.step).toBe('running');
  });

  it('ends with the page', () => {
    store.dispatch(previewPageActions.previewLeft());
    expect(asked[0]?.answer.observed).toBeFalse();
    expect(run()?.step).toBe('stopped');
  });
});
