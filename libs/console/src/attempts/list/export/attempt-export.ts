import { createFeature, createReducer, on } from '@ngrx/store';
import { type AttemptExportState, noExport } from './attempt-export-state';
import { exportApiActions, exportDialogActions } from './attempt-export.actions';

export const attemptExport = createFeature({
  name: 'attemptExport',
  reducer: createReducer(
    noExport,
    on(exportDialogActions.started, (): AttemptExportState => ({ ...noExport, step: 'running' })),
    on(exportDialogActions.cancelled, (): AttemptExportState => noExport),
    on(exportApiActions.exportPieceRead, (state, { rows, searchedTo }): AttemptExportState => ({
      ...state,
      rows: state.rows + rows,
      searchedTo,
    })),
    on(exportApiActions.fileSaved, (state): AttemptExportState => ({ ...state, step: 'done' })),
    on(exportApiActions.exportFailed, (state, { failure }): AttemptExportState => ({
      ...state,
      step: 'failed',
      failure,
    })),
  ),
});
