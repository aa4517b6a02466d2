import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { EMPTY, concat, defer, expand, map, of, switchMap, takeUntil, tap } from 'rxjs';
import { attempts } from '../../data/attempts';
import { AttemptsApi } from '../../data/attempts-api';
import { exportApiActions, exportDialogActions } from './attempt-export';
import { SavedFile } from './saved-file';

/** Tells Excel that the file is UTF-8. */
const byteOrderMark = '\uFEFF';

/** Reads the list that is shown piece by piece, and saves it as one file when all of it is there. What was cancelled or failed is saved nowhere. */
export const exportAttempts = createEffect(
  (
    actions$ = inject(Actions),
    api = inject(AttemptsApi),
    state = inject(Store).selectSignal(attempts.selectAttemptsState),
    file = inject(SavedFile),
  ) => {
    return actions$.pipe(
      ofType(exportDialogActions.started),
      switchMap(({ personal }) => {
        const { filter, asOfMs } = state();
        const pieces: string[] = [];
        let failed = false;
        const read = api.exportPiece(filter, asOfMs, personal).pipe(
          expand((answer) =>
            answer.ok && answer.value.nextCursor !== undefined
              ? api.exportPiece(filter, asOfMs, personal, answer.value.nextCursor)
              : EMPTY,
          ),
          tap((answer) => (answer.ok ? pieces.push(answer.value.csv) : (failed = true))),
          map((answer) =>
            answer.ok
              ? exportApiActions.exportPieceRead({ rows: answer.value.rows, searchedTo: answer.value.searchedTo })
              : exportApiActions.exportFailed({ failure: answer.failure }),
          ),
        );
        const save = defer(() => {
          if (failed) return EMPTY;
          file.save(
            `attempts-${new Date(asOfMs).toISOString().slice(0, 10)}.csv`,
            [byteOrderMark, ...pieces],
            'text/csv;charset=utf-8',
          );
          return of(exportApiActions.fileSaved());
        });
        return concat(read, save).pipe(takeUntil(actions$.pipe(ofType(exportDialogActions.cancelled))));
      }),
    );
  },
  { functional: true },
);
