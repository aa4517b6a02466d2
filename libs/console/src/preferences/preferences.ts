import { createFeature, createReducer, on } from '@ngrx/store';
import { type Preferences, defaultPreferences } from './preferences-state';
import { preferencesActions, rememberedPreferencesActions } from './preferences.actions';

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
