import { createSelector } from '@ngrx/store';
import { agreements } from '../agreement/agreement';
import { differences } from '../draft/difference';
import { errorRates } from '../preview/error-rates';
import { flipOf, tally } from '../preview/flips';
import { preview } from './preview';
import { thresholds } from './thresholds';
import { selectDraftLimits } from './thresholds.selectors';

export const selectRun = createSelector(preview.selectRuns, thresholds.selectChallenge, (runs, challenge) =>
  challenge === undefined ? undefined : runs[challenge],
);

/** Separate from the run, so that what is derived from the attempts is derived only when a piece arrives. */
export const selectPreviewed = createSelector(selectRun, (run) => run?.attempts ?? nothing);

const nothing: readonly never[] = [];

export const selectTally = createSelector(selectPreviewed, tally);

export const selectErrorRates = createSelector(selectPreviewed, errorRates);

export const selectAgreements = createSelector(selectPreviewed, agreements);

export const selectFlipped = createSelector(selectPreviewed, (attempts) =>
  attempts.filter((attempt) => flipOf(attempt) !== undefined),
);

/** Whether the draft differs from the one that was previewed, or can't be previewed at all. */
export const selectPreviewStale = createSelector(
  selectRun,
  selectDraftLimits,
  (run, limits) => run !== undefined && (!limits || differences(run.limits, limits).length > 0),
);
