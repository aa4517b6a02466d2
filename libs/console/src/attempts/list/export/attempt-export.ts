import { createActionGroup, createFeature, createReducer, emptyProps, on, props } from '@ngrx/store';
import type { ApiFailure } from '@liveness/api-client/api-failure';

/** The progress of an export. The exported data is not part of the state: it goes directly into the file. */
export interface AttemptExportState {
  readonly step: 'idle' | 'running' | 'done' | 'failed';
  readonly rows: number;
  readonly searchedTo: string | undefined;
  readonly failure: ApiFailure | undefined;
}

export const noExport: AttemptExportState = { step: 'idle', rows: 0, searchedTo: undefined, failure: undefined };

export const exportDialogActions = createActionGroup({
  source: 'Export dialog',
  events: { Started: props<{ personal: boolean }>(), Cancelled: emptyProps() },
});

export const exportApiActions = createActionGroup({
  source: 'Export API',
  events: {
    'Export piece read': props<{ rows: number; searchedTo: string }>(),
    'File saved': emptyProps(),
    'Export failed': props<{ failure: ApiFailure }>(),
  },
});

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
