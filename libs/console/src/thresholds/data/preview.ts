import { createFeature, createReducer, on } from '@ngrx/store';
import type { PreviewRun, PreviewState } from './preview-state';
import { previewApiActions, previewPageActions } from './preview.actions';

const initial: PreviewState = { runs: {} };

export const preview = createFeature({
  name: 'thresholdsPreview',
  reducer: createReducer(
    initial,
    on(previewPageActions.previewRequested, (state, { challenge, limits, range }): PreviewState => {
      const run: PreviewRun = {
        challenge,
        limits,
        range,
        step: 'running',
        failure: undefined,
        attempts: [],
        skipped: 0,
        searchedTo: range.to,
        cursor: undefined,
      };
      // There is one preview at a time: another challenge's stops.
      return { runs: { ...stopped(state).runs, [challenge]: run } };
    }),
    on(previewPageActions.previewContinued, (state, { challenge }): PreviewState =>
      withRun(stopped(state), challenge, (run) => ({
        ...run,
        step: run.step === 'done' ? 'done' : 'running',
        failure: undefined,
      })),
    ),
    on(previewPageActions.previewStopped, previewPageActions.previewLeft, (state): PreviewState => stopped(state)),
    on(previewApiActions.previewPieceRead, (state, { challenge, piece }): PreviewState =>
      withRun(state, challenge, (run) => ({
        ...run,
        step: piece.nextCursor === undefined ? 'done' : run.step,
        attempts: [...run.attempts, ...piece.attempts],
        skipped: run.skipped + piece.skipped,
        searchedTo: Date.parse(piece.searchedTo),
        cursor: piece.nextCursor,
      })),
    ),
    on(previewApiActions.previewFailed, (state, { challenge, failure }): PreviewState =>
      withRun(state, challenge, (run) => ({ ...run, step: 'stopped', failure })),
    ),
  ),
});

function withRun(state: PreviewState, challenge: string, change: (run: PreviewRun) => PreviewRun): PreviewState {
  const run = state.runs[challenge];
  return run ? { runs: { ...state.runs, [challenge]: change(run) } } : state;
}

function stopped(state: PreviewState): PreviewState {
  return {
    runs: Object.fromEntries(
      Object.entries(state.runs).map(([challenge, run]) => [
        challenge,
        run.step === 'running' ? { ...run, step: 'stopped' as const } : run,
      ]),
    ),
  };
}
