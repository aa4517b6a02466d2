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

/** Reads the list piece by piece and saves it as one file at the end. A cancelled or failed export saves nothing. */
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
          expand((result) =>
            result.ok && result.value.nextCursor !== undefined
              ? api.exportPiece(filter, asOfMs, personal, result.value.nextCursor)
              : EMPTY,
          ),
          tap((result) => (result.ok ? pieces.push(result.value.csv) : (failed = true))),
          map((result) =>
            result.ok
              ? exportApiActions.exportPieceRead({ rows: result.value.rows, searchedTo: result.value.searchedTo })
              : exportApiActions.exportFailed({ failure: result.failure }),
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
