import { createFeature, createReducer, on } from '@ngrx/store';
import type { AttemptDetail, Erasure } from '@liveness/contract';
import type { ApiFailure } from '@liveness/api-client/api-failure';
import { decidingFrame } from '../trace/deciding-step';
import { attemptApiActions, attemptPageActions } from '../../data/attempt.actions';

/** The state of a call that changes the attempt. A failure stays until the next try. */
export interface Change {
  readonly running: boolean;
  readonly failure?: ApiFailure;
  /** The last call succeeded. */
  readonly done?: boolean;
}

/** The open attempt, without its pictures: they show people's faces, and are dropped with the page. */
export interface AttemptState {
  readonly id: string | undefined;
  readonly detail: AttemptDetail | undefined;
  readonly loading: boolean;
  readonly failure: ApiFailure | undefined;
  /** Index of the selected frame, in the order in which frames are decided. */
  readonly frame: number;
  readonly review: Change;
  /** The search for the next unreviewed attempt. */
  readonly search: Change;
  readonly erasure: Change;
  /** The lifting of the user's pause. */
  readonly lifting: Change;
  /** There is no further attempt to review. */
  readonly isLast: boolean;
}

const nothing: Change = { running: false };

export const noAttempt: AttemptState = {
  id: undefined,
  detail: undefined,
  failure: undefined,
  loading: false,
  frame: 0,
  review: nothing,
  search: nothing,
  erasure: nothing,
  lifting: nothing,
  isLast: false,
};

export const attempt = createFeature({
  name: 'attempt',
  reducer: createReducer(
    noAttempt,
    on(attemptPageActions.attemptOpened, (_state, { id }): AttemptState => ({ ...noAttempt, id, loading: true })),
    on(attemptPageActions.attemptReopened, (state): AttemptState => ({ ...state, loading: true, failure: undefined })),
    on(attemptPageActions.frameChosen, (state, { frame }): AttemptState => ({
      ...state,
      frame: Math.max(0, Math.min(frame, (state.detail?.frames.length ?? 1) - 1)),
    })),
    on(attemptPageActions.reviewGiven, (state): AttemptState => ({ ...state, review: { running: true } })),
    on(attemptPageActions.nextUnreviewedRequested, (state): AttemptState => ({
      ...state,
      isLast: false,
      search: { running: true },
    })),
    on(attemptPageActions.erasureConfirmed, (state): AttemptState => ({ ...state, erasure: { running: true } })),
    on(attemptPageActions.pauseLiftConfirmed, (state): AttemptState => ({ ...state, lifting: { running: true } })),
    on(attemptPageActions.attemptLeft, (): AttemptState => noAttempt),
    on(attemptApiActions.attemptRead, (state, { detail }): AttemptState => ({
      ...state,
      detail,
      loading: false,
      failure: undefined,
      frame: decidingFrame(detail),
    })),
    on(attemptApiActions.attemptFailedToLoad, (state, { failure }): AttemptState => ({
      ...state,
      loading: false,
      failure,
    })),
    on(attemptApiActions.reviewSaved, (state, { id, review }): AttemptState => {
      if (id !== state.detail?.id) return state;
      return {
        ...state,
        review: { running: false, done: true },
        detail: { ...state.detail, review: review.label, reviews: [review, ...state.detail.reviews] },
      };
    }),
    on(attemptApiActions.reviewFailed, (state, { id, failure }): AttemptState =>
      id === state.id ? { ...state, review: { running: false, failure } } : state,
    ),
    on(attemptApiActions.nextUnreviewedFound, (state): AttemptState => ({ ...state, search: { running: false } })),
    on(attemptApiActions.noUnreviewedFound, (state): AttemptState => ({
      ...state,
      isLast: true,
      search: { running: false },
    })),
    on(attemptApiActions.nextUnreviewedFailed, (state, { failure }): AttemptState => ({
      ...state,
      search: { running: false, failure },
    })),
    on(
      attemptApiActions.attemptPartlyErased,
      attemptApiActions.attemptErased,
      (state, { id, erasure }): AttemptState =>
        id === state.detail?.id
          ? {
              ...state,
              frame: 0,
              erasure: { running: erasure.completedAt === undefined },
              detail: withoutPerson(state.detail, erasure),
            }
          : state,
    ),
    on(attemptApiActions.pauseLifted, (state, { id }): AttemptState => {
      if (id !== state.detail?.id) return state;
      const { pause: _pause, ...detail } = state.detail;
      return { ...state, lifting: { running: false, done: true }, detail };
    }),
    on(attemptApiActions.pauseLiftFailed, (state, { id, failure }): AttemptState =>
      id === state.id ? { ...state, lifting: { running: false, failure } } : state,
    ),
    on(attemptApiActions.erasureFailed, (state, { id, failure }): AttemptState =>
      id === state.id ? { ...state, erasure: { running: false, failure } } : state,
    ),
  ),
});

/**
 * Returns what the API would now return for it. It is not called again, because that would count as another opening.
 */
function withoutPerson(
  {
    subject: _subject,
    device: _device,
    receipt: _receipt,
    trace: _trace,
    clockOffsetMs: _offset,
    framesPass: _pass,
    pause: _pause,
    check: _check,
    ...fact
  }: AttemptDetail,
  erasure: Erasure,
): AttemptDetail {
  return { ...fact, frames: [], reviews: [], erasure };
}
