import type { ApiFailure } from '@liveness/api-client/api-failure';
import type { PreviewedAttempt } from '@liveness/contract';
import type { Limits } from '@liveness/domain';
import type { Range } from '../preview/preview-range';

/** A preview, as far as it has come. Its attempts are there, and may be looked at, from the first piece on. */
export interface PreviewRun {
  readonly challenge: string;
  readonly limits: Limits;
  readonly range: Range;
  /** `stopped`: by the person or by a failure; it can go on from where it is. */
  readonly step: 'running' | 'stopped' | 'done';
  readonly failure: ApiFailure | undefined;
  /** The newest first. */
  readonly attempts: readonly PreviewedAttempt[];
  /** Attempts that can't be decided again, as their frames are gone. */
  readonly skipped: number;
  /** Epoch milliseconds. */
  readonly searchedTo: number;
  readonly cursor: string | undefined;
}

export interface PreviewState {
  /** By challenge. */
  readonly runs: Readonly<Record<string, PreviewRun>>;
}
