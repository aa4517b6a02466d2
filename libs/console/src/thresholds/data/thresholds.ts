import { createActionGroup, createFeature, createReducer, emptyProps, on, props } from '@ngrx/store';
import type { ThresholdsVersion, ThresholdsView } from '@liveness/contract';
import type { ApiFailure } from '@liveness/api-client/api-failure';
import type { Limits } from '@liveness/domain';
import { type Draft, draftOn, hasChanges, rebased, withChange, withLimits, withoutChange } from '../draft/draft';
import type { Drafts } from '../draft/drafts';

/** What is published: the draft, or an earlier version again. */
export type Published = 'draft' | 'earlier';

/** The progress of a publication. `stale`: another admin was faster. */
export type Publication =
  | { readonly step: 'none' }
  | { readonly step: 'sending'; readonly what: Published }
  | { readonly step: 'problem'; readonly what: Published; readonly failure: ApiFailure }
  | { readonly step: 'stale'; readonly what: Published }
  | { readonly step: 'done'; readonly version: ThresholdsVersion };

export interface ThresholdsState {
  /** The challenge whose page is open. */
  readonly challenge: string | undefined;
  /** By challenge. */
  readonly views: Readonly<Record<string, ThresholdsView>>;
  readonly reading: boolean;
  /** Why the thresholds could not be read. */
  readonly failure: ApiFailure | undefined;
  readonly drafts: Drafts;
  readonly publication: Publication;
}

export const initialThresholdsState: ThresholdsState = {
  challenge: undefined,
  views: {},
  reading: false,
  failure: undefined,
  drafts: {},
  publication: { step: 'none' },
};

/** A person's actions on the page, about the open challenge. */
export const thresholdsPageActions = createActionGroup({
  source: 'Thresholds page',
  events: {
    'Thresholds opened': props<{ challenge: string }>(),
    'Thresholds reread': emptyProps(),
    'Limit set': props<{ name: string; value: number | string }>(),
    'Limit reset': props<{ name: string }>(),
    'Limits copied': props<{ limits: Limits }>(),
    'Draft discarded': emptyProps(),
    'Draft rebased': emptyProps(),
    'Publishing confirmed': props<{
      what: Published;
      /** The earlier version that is restored. */
      returnTo?: number;
      basedOn: number;
      limits: Limits;
      reason: string;
    }>(),
    'Publishing left': emptyProps(),
  },
});

export const thresholdsApiActions = createActionGroup({
  source: 'Thresholds API',
  events: {
    'Thresholds read': props<{ view: ThresholdsView }>(),
    'Thresholds failed to load': props<{ failure: ApiFailure }>(),
    'Thresholds published': props<{
      challenge: string;
      what: Published;
      returnTo?: number;
      version: ThresholdsVersion;
    }>(),
    'Publishing failed': props<{ challenge: string; what: Published; failure: ApiFailure }>(),
  },
});

/** What this tab has stored. */
export const savedDraftsActions = createActionGroup({
  source: 'Drafts storage',
  events: { Read: props<{ drafts: Drafts }>() },
});

export const thresholds = createFeature({
  name: 'thresholds',
  reducer: createReducer(
    initialThresholdsState,
    on(savedDraftsActions.read, (state, { drafts }): ThresholdsState => ({ ...state, drafts })),

    on(thresholdsPageActions.thresholdsOpened, (state, { challenge }): ThresholdsState => ({
      ...state,
      challenge,
      reading: true,
      failure: undefined,
      publication: { step: 'none' },
    })),
    on(thresholdsPageActions.thresholdsReread, (state): ThresholdsState => ({
      ...state,
      reading: true,
      failure: undefined,
    })),
    on(thresholdsPageActions.limitSet, (state, { name, value }): ThresholdsState =>
      withDraft(state, (draft) => withChange(draft, name, value)),
    ),
    on(thresholdsPageActions.limitReset, (state, { name }): ThresholdsState =>
      withDraft(state, (draft) => withoutChange(draft, name)),
    ),
    on(thresholdsPageActions.limitsCopied, (state, { limits }): ThresholdsState =>
      withDraft(state, (draft) => withLimits(draft, limits)),
    ),
    on(thresholdsPageActions.draftDiscarded, (state): ThresholdsState =>
      withDraft(state, (_draft, current) => draftOn(current)),
    ),
    on(thresholdsPageActions.draftRebased, (state): ThresholdsState => withDraft(state, rebased)),
    on(thresholdsPageActions.publishingConfirmed, (state, { what }): ThresholdsState => ({
      ...state,
      publication: { step: 'sending', what },
    })),
    on(thresholdsPageActions.publishingLeft, (state): ThresholdsState => ({ ...state, publication: { step: 'none' } })),

    on(thresholdsApiActions.thresholdsRead, (state, { view }): ThresholdsState => ({
      ...state,
      reading: false,
      failure: undefined,
      views: { ...state.views, [view.challenge]: view },
    })),
    on(thresholdsApiActions.thresholdsFailedToLoad, (state, { failure }): ThresholdsState => ({
      ...state,
      reading: false,
      failure,
    })),
    on(thresholdsApiActions.thresholdsPublished, (state, { challenge, what, version }): ThresholdsState => {
      const drafts = what === 'draft' ? without(state.drafts, challenge) : state.drafts;
      return {
        ...state,
        views: withVersion(state.views, challenge, version),
        drafts,
        ...(challenge === state.challenge && { publication: { step: 'done', version } }),
      };
    }),
    on(thresholdsApiActions.publishingFailed, (state, { challenge, what, failure }): ThresholdsState => {
      if (challenge !== state.challenge) return state;
      return {
        ...state,
        publication: failure.code === 'thresholds-stale' ? { step: 'stale', what } : { step: 'problem', what, failure },
      };
    }),
  ),
});

/** Changes the open challenge's draft, which is based on the version in force. A draft without changes is removed. */
function withDraft(
  state: ThresholdsState,
  change: (draft: Draft, current: ThresholdsVersion) => Draft,
): ThresholdsState {
  const { challenge } = state;
  const view = challenge === undefined ? undefined : state.views[challenge];
  if (challenge === undefined || !view) return state;
  const changed = change(state.drafts[challenge] ?? draftOn(view.current), view.current);
  const drafts = hasChanges(changed) ? { ...state.drafts, [challenge]: changed } : without(state.drafts, challenge);
  return { ...state, drafts, publication: { step: 'none' } };
}

function withVersion(
  views: ThresholdsState['views'],
  challenge: string,
  version: ThresholdsVersion,
): ThresholdsState['views'] {
  const view: ThresholdsView | undefined = views[challenge];
  return view ? { ...views, [challenge]: { ...view, current: version, history: [version, ...view.history] } } : views;
}

function without<Value>(record: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));
}
