import type { ApiFailure } from '@liveness/api-client/api-failure';
import type { AdminCheck, AdminListedCheck } from '@liveness/contract';
import { createFeature, createReducer, on } from '@ngrx/store';
import { checkApiActions, checkPageActions } from './check.actions';

/** The open check, without its reference image: it shows a face, and is dropped with the page. */
export interface CheckState {
  readonly id: string | undefined;
  readonly check: AdminCheck | undefined;
  readonly loading: boolean;
  readonly failure: ApiFailure | undefined;
  /** It is being cancelled or redacted. */
  readonly ending: boolean;
  readonly endFailure: ApiFailure | undefined;
}

export const noCheck: CheckState = {
  id: undefined,
  check: undefined,
  loading: false,
  failure: undefined,
  ending: false,
  endFailure: undefined,
};

export const check = createFeature({
  name: 'check',
  reducer: createReducer(
    noCheck,
    on(checkPageActions.checkOpened, (_state, { id }): CheckState => ({ ...noCheck, id, loading: true })),
    on(checkPageActions.checkReopened, (state): CheckState => ({ ...state, loading: true, failure: undefined })),
    on(checkPageActions.endConfirmed, (state): CheckState => ({ ...state, ending: true, endFailure: undefined })),
    on(checkPageActions.checkLeft, (): CheckState => noCheck),
    on(checkApiActions.checkRead, (state, { check: read }): CheckState => ({
      ...state,
      check: read,
      loading: false,
      failure: undefined,
    })),
    on(checkApiActions.checkFailedToLoad, (state, { failure }): CheckState => ({ ...state, loading: false, failure })),
    on(checkApiActions.checkEnded, (state, { check: ended }): CheckState =>
      ended.id === state.check?.id
        ? { ...state, ending: false, endFailure: undefined, check: afterEnd(state.check, ended) }
        : state,
    ),
    on(checkApiActions.endFailed, (state, { id, action, failure }): CheckState => {
      if (id !== state.check?.id) return state;
      const stopped = action === 'redact' && failure.code === 'attempt-in-progress';
      return { ...state, ending: false, endFailure: failure, check: stopped ? stoppedNow(state.check) : state.check };
    }),
  ),
});

/**
 * Returns what the API would now return for it. It is not called again, because that would count as another opening.
 */
function afterEnd(check: AdminCheck, ended: AdminListedCheck): AdminCheck {
  const { reference: _reference, ...fact } = check;
  const changed: AdminCheck = { ...fact, ...ended };
  if (ended.status !== 'redacted') return changed;
  const { locale: _locale, returnOrigin: _origin, metadata: _metadata, pause: _pause, ...left } = changed;
  return {
    ...left,
    attempts: check.attempts.map(({ device: _device, signals: _signals, ...attempt }) => ({
      ...attempt,
      ...(attempt.challenge !== undefined && { erasedAt: attempt.erasedAt ?? ended.redactedAt }),
    })),
    referenceImage: null,
    referenceImageReason: 'redacted',
  };
}

/** A redaction cancels a check that is under way before it waits for its attempts. */
function stoppedNow(check: AdminCheck): AdminCheck {
  const isOngoing = check.status === 'created' || check.status === 'started';
  return isOngoing ? { ...check, status: 'cancelled', attemptsLeft: 0 } : check;
}
