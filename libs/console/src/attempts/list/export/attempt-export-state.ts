import type { ApiFailure } from '@liveness/api-client/api-failure';

/** How far an export has come. What is exported is not in here: it goes from the API into the file. */
export interface AttemptExportState {
  readonly step: 'idle' | 'running' | 'done' | 'failed';
  readonly rows: number;
  readonly searchedTo: string | undefined;
  readonly failure: ApiFailure | undefined;
}

export const noExport: AttemptExportState = { step: 'idle', rows: 0, searchedTo: undefined, failure: undefined };
