import { createSelector } from '@ngrx/store';
import { draftLimits, draftOn, draftValue, hasChanges } from '../draft/draft';
import { differences } from '../draft/difference';
import { limitProblem } from '../draft/limit-problem';
import type { LimitRow } from '../limits/limit-groups';
import { thresholds } from './thresholds';

export const selectView = createSelector(thresholds.selectViews, thresholds.selectChallenge, (views, challenge) =>
  challenge === undefined ? undefined : views[challenge],
);

/** The open challenge's draft; one without changes where there is none. */
export const selectDraft = createSelector(
  thresholds.selectDrafts,
  thresholds.selectChallenge,
  selectView,
  (drafts, challenge, view) => {
    const kept = challenge === undefined ? undefined : drafts[challenge];
    return kept ?? (view && draftOn(view.current));
  },
);

/** Whether something newer was published since the draft was begun. */
export const selectOutdated = createSelector(
  selectDraft,
  selectView,
  (draft, view) =>
    draft !== undefined && view !== undefined && hasChanges(draft) && draft.basedOn !== view.current.version,
);

/** What the API itself found wrong with limits, by name. */
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

/** The limits under the draft; undefined while one of them may not be published. */
export const selectDraftLimits = createSelector(selectView, selectDraft, selectRows, (view, draft, rows) =>
  view && draft && rows.every(({ problem }) => problem === undefined)
    ? draftLimits(draft, view.limits, view.current.preset)
    : undefined,
);

/** What the draft would change of the version in force. */
export const selectDraftDifferences = createSelector(selectView, selectDraftLimits, (view, limits) =>
  view && limits ? differences(view.current.limits, limits) : [],
);
