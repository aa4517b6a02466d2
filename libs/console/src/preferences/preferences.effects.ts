import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { of, tap } from 'rxjs';
import { preferences, preferencesActions, rememberedPreferencesActions } from './preferences';
import { PreferencesStorage } from './preferences-storage';

/** Read immediately, before a page is drawn, so that nothing moves afterwards. */
export const readPreferences = createEffect(
  (storage = inject(PreferencesStorage)) => {
    return of(rememberedPreferencesActions.read({ preferences: storage.read() }));
  },
  { functional: true },
);

export const keepPreferences = createEffect(
  (
    actions$ = inject(Actions),
    state = inject(Store).selectSignal(preferences.selectPreferencesState),
    storage = inject(PreferencesStorage),
  ) => {
    return actions$.pipe(
      ofType(
        preferencesActions.densityChosen,
        preferencesActions.timeStyleChosen,
        preferencesActions.columnsChosen,
        preferencesActions.layersChosen,
      ),
      tap(() => storage.keep(state())),
    );
  },
  { functional: true, dispatch: false },
);
