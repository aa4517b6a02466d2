import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { EMPTY, expand, map, switchMap } from 'rxjs';
import { type PreviewRun, preview, previewApiActions, previewPageActions } from './preview';
import { ThresholdsApi } from './thresholds-api';

/** Requests pieces until the range is searched, the person stops it, or a piece fails. */
export const previewThresholds = createEffect(
  (actions$ = inject(Actions), runs = inject(Store).selectSignal(preview.selectRuns), api = inject(ThresholdsApi)) => {
    const { previewRequested, previewContinued, previewStopped, previewLeft } = previewPageActions;
    const piece = (run: PreviewRun, cursor: string | undefined) =>
      api
        .preview(run.challenge, {
          limits: run.limits,
          from: new Date(run.range.from).toISOString(),
          to: new Date(run.range.to).toISOString(),
          ...(cursor !== undefined && { cursor }),
        })
        .pipe(
          map((result) =>
            result.ok
              ? previewApiActions.previewPieceRead({ challenge: run.challenge, piece: result.value })
              : previewApiActions.previewFailed({ challenge: run.challenge, failure: result.failure }),
          ),
        );
    return actions$.pipe(
      ofType(previewRequested, previewContinued, previewStopped, previewLeft),
      switchMap((action) => {
        const run = 'challenge' in action ? runs()[action.challenge] : undefined;
        if (run?.step !== 'running') return EMPTY;
        return piece(run, run.cursor).pipe(
          expand((previewed) =>
            'piece' in previewed && previewed.piece.nextCursor !== undefined
              ? piece(run, previewed.piece.nextCursor)
              : EMPTY,
          ),
        );
      }),
    );
  },
  { functional: true },
);
