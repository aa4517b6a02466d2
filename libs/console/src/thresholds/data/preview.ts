import { createActionGroup, createFeature, createReducer, emptyProps, on, props } from '@ngrx/store';
import type { ApiFailure } from '@liveness/api-client/api-failure';
import type { PreviewPiece, PreviewedAttempt } from '@liveness/contract';
import type { Limits } from '@liveness/domain';
import type { Range } from '../preview/preview-range';

/** A preview so far. Its attempts can be seen from the first piece on. */
export interface PreviewRun {
  readonly challenge: string;
  readonly limits: Limits;
  readonly range: Range;
  /** `stopped`: by the person or by a failure; it can continue from there. */
  readonly step: 'running' | 'stopped' | 'done';
  readonly failure: ApiFailure | undefined;
  /** Newest first. */
  readonly attempts: readonly PreviewedAttempt[];
  /** Attempts that can't be decided again because their frames were deleted. */
  readonly skipped: number;
  /** Epoch milliseconds. */
  readonly searchedTo: number;
  readonly cursor: string | undefined;
}

export interface PreviewState {
  /** By challenge. */
  readonly runs: Readonly<Record<string, PreviewRun>>;
}

export const previewPageActions = createActionGroup({
  source: 'Preview page',
  events: {
    'Preview requested': props<{ challenge: string; limits: Limits; range: Range }>(),
    'Preview stopped': props<{ challenge: string }>(),
    'Preview continued': props<{ challenge: string }>(),
    'Preview left': emptyProps(),
  },
});

export const previewApiActions = createActionGroup({
  source: 'Preview API',
  events: {
    'Preview piece read': props<{ challenge: string; piece: PreviewPiece }>(),
    'Preview failed': props<{ challenge: string; failure: ApiFailure }>(),
  },
});

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
      // There is only one preview at a time, so another challenge's stops.
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
