import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { EMPTY, expand, map, switchMap } from 'rxjs';
import { preview } from './preview';
import type { PreviewRun } from './preview-state';
import { previewApiActions, previewPageActions } from './preview.actions';
import { ThresholdsApi } from './thresholds-api';

/** Asks for piece after piece until the range is searched, somebody stops it, or a piece fails. */
export const previewThresholds = createEffect(
  (actions$ = inject(Actions), runs = inject(Store).selectSignal(preview.selectRuns), api = inject(ThresholdsApi)) => {
    const { asked, continued, stopped, left } = previewPageActions;
    const piece = (run: PreviewRun, cursor: string | undefined) =>
      api
        .preview(run.challenge, {
          limits: run.limits,
          from: new Date(run.range.from).toISOString(),
          to: new Date(run.range.to).toISOString(),
          ...(cursor !== undefined && { cursor }),
        })
        .pipe(
          map((answer) =>
            answer.ok
              ? previewApiActions.piecePreviewed({ challenge: run.challenge, piece: answer.value })
              : previewApiActions.notPreviewed({ challenge: run.challenge, failure: answer.failure }),
          ),
        );
    return actions$.pipe(
      ofType(asked, continued, stopped, left),
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
