import { createActionGroup, createFeature, createReducer, on, props } from '@ngrx/store';
import type { TimeStyle } from '@liveness/ui/time/moment';
import { type Density, type Preferences, defaultPreferences } from './preferences-storage';

/** What a person sets on a page. */
export const preferencesActions = createActionGroup({
  source: 'Preferences',
  events: {
    'Density chosen': props<{ density: Density }>(),
    'Time style chosen': props<{ timeStyle: TimeStyle }>(),
    'Columns chosen': props<{ list: string; hidden: readonly string[] }>(),
    'Layers chosen': props<{ hidden: readonly string[] }>(),
  },
});

/** What this browser has stored. */
export const rememberedPreferencesActions = createActionGroup({
  source: 'Preferences storage',
  events: { Read: props<{ preferences: Preferences }>() },
});

export const preferences = createFeature({
  name: 'preferences',
  reducer: createReducer(
    defaultPreferences,
    on(rememberedPreferencesActions.read, (_state, { preferences: remembered }): Preferences => remembered),
    on(preferencesActions.densityChosen, (state, { density }): Preferences => ({ ...state, density })),
    on(preferencesActions.timeStyleChosen, (state, { timeStyle }): Preferences => ({ ...state, timeStyle })),
    on(preferencesActions.layersChosen, (state, { hidden }): Preferences => ({ ...state, hiddenLayers: hidden })),
    on(preferencesActions.columnsChosen, (state, { list, hidden }): Preferences => ({
      ...state,
      hiddenColumns: { ...state.hiddenColumns, [list]: hidden },
    })),
  ),
});
