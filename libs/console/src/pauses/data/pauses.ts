import { createActionGroup, createFeature, createReducer, emptyProps, on, props } from '@ngrx/store';
import type { ApiFailure } from '@liveness/api-client/api-failure';
import type { PausedUser, PausedUsers } from '@liveness/contract';

/** Who is paused, as it was when the page opened or was refreshed. */
export interface PausesState {
  readonly paused: readonly PausedUser[];
  /** There are more of them than the API lists. */
  readonly more: boolean;
  readonly loading: boolean;
  readonly failure: ApiFailure | undefined;
  /** The attempt whose user's pause is being lifted. */
  readonly lifting: string | undefined;
  readonly liftFailure: ApiFailure | undefined;
  /** The attempt whose user's pause was lifted last. */
  readonly lifted: string | undefined;
}

export const noPauses: PausesState = {
  paused: [],
  more: false,
  loading: false,
  failure: undefined,
  lifting: undefined,
  liftFailure: undefined,
  lifted: undefined,
};

export const pausesPageActions = createActionGroup({
  source: 'Pauses page',
  events: {
    /** The page opened, or somebody wants to see the pauses of now. */
    'List opened': emptyProps(),
    'Lift begun': emptyProps(),
    'Lift confirmed': props<{ attemptId: string; reason: string }>(),
  },
});

export const pausesApiActions = createActionGroup({
  source: 'Pauses API',
  events: {
    'Pauses read': props<{ users: PausedUsers }>(),
    'Pauses failed': props<{ failure: ApiFailure }>(),
    'Pause lifted': props<{ attemptId: string }>(),
    'Lift failed': props<{ failure: ApiFailure }>(),
  },
});

export const pauses = createFeature({
  name: 'pauses',
  reducer: createReducer(
    noPauses,
    on(pausesPageActions.listOpened, (state): PausesState => ({
      ...noPauses,
      paused: state.paused,
      more: state.more,
      loading: true,
    })),
    on(pausesPageActions.liftBegun, (state): PausesState => ({ ...state, liftFailure: undefined, lifted: undefined })),
    on(pausesPageActions.liftConfirmed, (state, { attemptId }): PausesState => ({
      ...state,
      lifting: attemptId,
      liftFailure: undefined,
    })),
    on(pausesApiActions.pausesRead, (state, { users }): PausesState => ({ ...state, ...users, loading: false })),
    on(pausesApiActions.pausesFailed, (state, { failure }): PausesState => ({ ...state, loading: false, failure })),
    // The API's list may lag a moment behind, so it is not read again.
    on(pausesApiActions.pauseLifted, (state, { attemptId }): PausesState => ({
      ...state,
      paused: state.paused.filter((each) => each.attemptId !== attemptId),
      lifting: undefined,
      lifted: attemptId,
    })),
    on(pausesApiActions.liftFailed, (state, { failure }): PausesState => ({
      ...state,
      lifting: undefined,
      liftFailure: failure,
    })),
  ),
});
