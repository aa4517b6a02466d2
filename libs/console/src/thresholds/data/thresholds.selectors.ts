import { createSelector } from '@ngrx/store';
import { draftLimits, draftOn, draftValue, hasChanges } from '../draft/draft';
import { differences } from '../draft/difference';
import { limitProblem } from '../draft/limit-problem';
import type { LimitRow } from '../limits/limit-groups';
import { thresholds } from './thresholds';

export const selectView = createSelector(thresholds.selectViews, thresholds.selectChallenge, (views, challenge) =>
  challenge === undefined ? undefined : views[challenge],
);

/** The draft of the open challenge, or one without changes. */
export const selectDraft = createSelector(
  thresholds.selectDrafts,
  thresholds.selectChallenge,
  selectView,
  (drafts, challenge, view) => {
    const stored = challenge === undefined ? undefined : drafts[challenge];
    return stored ?? (view && draftOn(view.current));
  },
);

/** Whether a newer version was published since the draft was started. */
export const selectOutdated = createSelector(
  selectDraft,
  selectView,
  (draft, view) =>
    draft !== undefined && view !== undefined && hasChanges(draft) && draft.basedOn !== view.current.version,
);

/** The API's own problems with limits, by name. */
const selectServerProblems = createSelector(
  thresholds.selectPublication,
  (publication): Readonly<Record<string, string>> => {
    if (publication.step !== 'problem' || publication.what !== 'draft') return {};
    return Object.fromEntries(
      (publication.failure.errors ?? []).flatMap(({ path, message }) =>
        path.startsWith('limits.') ? [[path.slice('limits.'.length), message]] : [],
      ),
    );
  },
);

export const selectRows = createSelector(
  selectView,
  selectDraft,
  selectServerProblems,
  (view, draft, serverProblems): readonly LimitRow[] => {
    if (!view || !draft) return [];
    return view.limits.map((limit) => {
      const value = draftValue(draft, limit.name) ?? limit.presets[view.current.preset];
      return {
        limit,
        value,
        base: draft.base[limit.name],
        preset: limit.presets[view.current.preset],
        changed: Object.hasOwn(draft.changes, limit.name),
        problem: limitProblem(limit, value),
        serverProblem: serverProblems[limit.name],
      };
    });
  },
);

/** The limits under the draft; undefined while one of them is invalid. */
export const selectDraftLimits = createSelector(selectView, selectDraft, selectRows, (view, draft, rows) =>
  view && draft && rows.every(({ problem }) => problem === undefined)
    ? draftLimits(draft, view.limits, view.current.preset)
    : undefined,
);

/** The differences between the draft and the version in force. */
export const selectDraftDifferences = createSelector(selectView, selectDraftLimits, (view, limits) =>
  view && limits ? differences(view.current.limits, limits) : [],
);
