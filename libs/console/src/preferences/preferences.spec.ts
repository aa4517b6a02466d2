import { TestBed } from '@angular/core/testing';
import { provideEffects } from '@ngrx/effects';
import { Store, provideState, provideStore } from '@ngrx/store';
import { preferences, preferencesActions } from './preferences';
import { defaultPreferences, parsePreferences } from './preferences-storage';
import * as effects from './preferences.effects';

describe("the console's preferences", () => {
  function started(): Store {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: [provideStore(), provideState(preferences), provideEffects(effects)] });
    return TestBed.inject(Store);
  }

  const state = (store: Store) => store.selectSignal(preferences.selectPreferencesState)();

  beforeEach(() => localStorage.removeItem('liveness.console'));
  afterAll(() => localStorage.removeItem('liveness.console'));

  it('are comfortable density and relative times by default', () =>
    expect(state(started())).toEqual(defaultPreferences));

  it('are stored in the browser', () => {
    const store = started();
    store.dispatch(preferencesActions.densityChosen({ density: 'compact' }));
    store.dispatch(preferencesActions.timeStyleChosen({ timeStyle: 'absolute' }));
    store.dispatch(preferencesActions.columnsChosen({ list: 'attempts', hidden: ['user'] }));
    expect(state(started())).toEqual({
      density: 'compact',
      timeStyle: 'absolute',
      hiddenColumns: { attempts: ['user'] },
      hiddenLayers: [],
    });
  });

  for (const text of [
    'not JSON',
    'null',
    '[]',
    '{"density":"huge","timeStyle":7,"hiddenColumns":{"attempts":"user","audit":[1]}}',
  ]) {
    it(`ignore invalid stored text: ${text}`, () => expect(parsePreferences(text)).toEqual(defaultPreferences));
  }
});
