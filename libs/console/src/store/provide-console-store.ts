import { type EnvironmentProviders, makeEnvironmentProviders } from '@angular/core';
import { Actions, EffectSources, EffectsRunner, provideEffects } from '@ngrx/effects';
import { provideState, provideStore } from '@ngrx/store';
import { preferences } from '../preferences/preferences';
import * as preferencesEffects from '../preferences/preferences.effects';

/**
 * Provides the console's store and what all its pages share. It belongs to a route, so that none of it is part of the
 * portal's first load. The runner of effects is provided here, too, because it would otherwise be created in the root,
 * which has no store.
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
