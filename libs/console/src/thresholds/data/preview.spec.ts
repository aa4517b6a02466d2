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

describe('a preview in pieces', () => {
  const range = { from: Date.UTC(2026, 0, 1), to: Date.UTC(2026, 0, 8) };
  let asked: { challenge: string; request: PreviewRequest; response: Subject<ApiResult<PreviewPiece>> }[];
  let store: Store;

  beforeEach(() => {
    asked = [];
    const api: Pick<ThresholdsApi, 'preview'> = {
      preview: (challenge, request) => {
        const response = new Subject<ApiResult<PreviewPiece>>();
        asked.push({ challenge, request, response });
        return response;
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
  function respond(index: number, piece: Partial<PreviewPiece>): void {
    asked[index]?.response.next({
      ok: true,
      value: {
        attempts: [previewed('passed', 'failed')],
        skipped: 0,
        searchedTo: '2026-01-05T00:00:00.000Z',
        ...piece,
      },
    });
    asked[index]?.response.complete();
  }

  it('continues from its cursor until the range is searched', () => {
    respond(0, { nextCursor: 'c-1', skipped: 2 });
    expect(run()).toEqual(
      jasmine.objectContaining({ step: 'running', skipped: 2, searchedTo: Date.UTC(2026, 0, 5), cursor: 'c-1' }),
    );
    respond(1, { skipped: 1, searchedTo: '2026-01-01T00:00:00.000Z' });
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

  it('stops on request, keeps its attempts, and can continue from there', () => {
    respond(0, { nextCursor: 'c-1' });
    store.dispatch(previewPageActions.previewStopped({ challenge: 'NOSE' }));
    expect(asked[1]?.response.observed).toBeFalse();
    expect(run()).toEqual(jasmine.objectContaining({ step: 'stopped', cursor: 'c-1' }));
    expect(run()?.attempts.length).toBe(1);
    store.dispatch(previewPageActions.previewContinued({ challenge: 'NOSE' }));
    expect(asked[2]?.request.cursor).toBe('c-1');
    respond(2, {});
    expect(run()?.step).toBe('done');
    expect(run()?.attempts.length).toBe(2);
  });

  it('stops at a failure, shows it, and can be tried again', () => {
    asked[0]?.response.next({ ok: false, failure: { code: 'unavailable' } });
    expect(run()).toEqual(jasmine.objectContaining({ step: 'stopped', failure: { code: 'unavailable' } }));
    store.dispatch(previewPageActions.previewContinued({ challenge: 'NOSE' }));
    expect(run()).toEqual(jasmine.objectContaining({ step: 'running', failure: undefined }));
    expect(asked.length).toBe(2);
  });

  it('starts again on request, and cancels the previous run', () => {
    respond(0, { nextCursor: 'c-1' });
    store.dispatch(
      previewPageActions.previewRequested({ challenge: 'NOSE', limits: version(0, { frameCap: 20 }).limits, range }),
    );
    expect(asked[1]?.response.observed).toBeFalse();
    expect(run()?.attempts).toEqual([]);
    expect(asked[2]?.request.limits).toEqual(version(0, { frameCap: 20 }).limits);
  });

  it('is the only one: a preview of another challenge stops it, but it keeps its attempts', () => {
    respond(0, { nextCursor: 'c-1' });
    store.dispatch(previewPageActions.previewRequested({ challenge: 'POSE', limits: {}, range }));
    expect(run()?.step).toBe('stopped');
    expect(run()?.attempts.length).toBe(1);
    expect(run('POSE')?.step).toBe('running');
  });

  it('stops when the page is left', () => {
    store.dispatch(previewPageActions.previewLeft());
    expect(asked[0]?.response.observed).toBeFalse();
    expect(run()?.step).toBe('stopped');
  });
});
