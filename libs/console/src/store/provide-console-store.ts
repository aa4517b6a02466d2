import { type EnvironmentProviders, makeEnvironmentProviders } from '@angular/core';
import { Actions, EffectSources, EffectsRunner, provideEffects } from '@ngrx/effects';
import { provideState, provideStore } from '@ngrx/store';
import { preferences } from '../preferences/preferences';
import * as preferencesEffects from '../preferences/preferences.effects';

/**
 * The console's store, with what all its pages share. It is a route's, so that none of it reaches the portal's first load;
 * what runs effects is otherwise the root's, where there is no store, and has to be told to live here, too.
 */
export function provideConsoleStore(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideStore(),
    Actions,
    EffectSources,
    EffectsRunner,
    provideState(preferences),
    provideEffects(preferencesEffects),
  ]);
}
